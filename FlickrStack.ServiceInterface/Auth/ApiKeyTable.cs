using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>All SQL of the API keys.</summary>
public sealed class ApiKeyTable(Database database)
{
    /// <summary>
    /// Adds a key that a password was given for, and returns whether that is the user's password still: a reset
    /// deletes the keys there are, and none may slip in behind it.
    /// </summary>
    public async Task<bool> Add(ApiKeyRow key, string passwordHash, CancellationToken cancel) => await database.Execute(
        """
        insert into api_keys (user_id, hash, prefix, name, scopes, created_at, expires_at)
        select id, @Hash, @Prefix, @Name, @Scopes, @CreatedAt, @ExpiresAt from users
        where id = @UserId and password_hash = @passwordHash
        """,
        new { key.UserId, key.Hash, key.Prefix, key.Name, key.Scopes, key.CreatedAt, key.ExpiresAt, passwordHash },
        cancel) == 1;

    /// <summary>Deletes all keys of a user.</summary>
    public Task DeleteAll(long owner, CancellationToken cancel) =>
        database.Execute("delete from api_keys where user_id = @owner", new { owner }, cancel);

    public Task Delete(long id, long owner, CancellationToken cancel) =>
        database.Execute("delete from api_keys where id = @id and user_id = @owner", new { id, owner }, cancel);
}
