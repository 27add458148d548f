using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>All SQL of the API keys.</summary>
public sealed class ApiKeyTable(Database database)
{
    public Task Add(ApiKeyRow key, CancellationToken cancel) => database.Execute(
        """
        insert into api_keys (user_id, hash, prefix, name, scopes, created_at, expires_at)
        values (@UserId, @Hash, @Prefix, @Name, @Scopes, @CreatedAt, @ExpiresAt)
        """,
        key,
        cancel);

    public Task Delete(long id, long owner, CancellationToken cancel) =>
        database.Execute("delete from api_keys where id = @id and user_id = @owner", new { id, owner }, cancel);
}
