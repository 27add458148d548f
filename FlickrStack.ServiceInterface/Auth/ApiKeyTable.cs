using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>All SQL of the API keys.</summary>
public sealed class ApiKeyTable(Database database, IOptions<LimitOptions> limits)
{
    public static readonly SortField CreatedAt = new("createdAt", "k.created_at");
    public static readonly SortField Name = new("name", "k.name", IsText: true);

    private const string Columns =
        """
        t.id, t.user_id, t.hash, t.prefix, t.name, t.login, t.scopes, t.created_at, t.expires_at, t.last_used_at,
        t.last_used_from
        """;

    private const string Insert =
        """
        insert into api_keys (user_id, hash, prefix, name, login, scopes, created_at, expires_at)
        select id, @Hash, @Prefix, @Name, @Login, @Scopes, @CreatedAt, @ExpiresAt from users where id = @UserId
        """;

    private static readonly PageSql Listed = new("api_keys", Columns, "api_keys k", "k.id", "k.user_id = @owner")
    {
        HasOwner = false,
    };

    public Task<List<ApiKeyRow>> Page(long owner, PageWindow window, CancellationToken cancel) =>
        database.List<ApiKeyRow>(
            Listed.For(window),
            new { owner, window.Limit, window.Offset, window.AfterKey, window.AfterId },
            cancel);

    public Task<long> Count(long owner, CancellationToken cancel) =>
        database.First<long>("select count(*) from api_keys where user_id = @owner", new { owner }, cancel);

    /// <summary>The name that a key's user gave it.</summary>
    public Task<string?> NameOf(long id, CancellationToken cancel) =>
        database.First<string>("select name from api_keys where id = @id", new { id }, cancel);

    /// <summary>The id of the key with a hash; 0 where there is none.</summary>
    public Task<long> IdOf(string hash, CancellationToken cancel) =>
        database.First<long>("select id from api_keys where hash = @hash", new { hash }, cancel);

    /// <summary>
    /// Adds a key that a password was given for, and returns whether that is the user's password still: a reset
    /// deletes the keys there are, and none may slip in behind it. Beyond the limit of logins it ends the one that was
    /// used least recently.
    /// </summary>
    public async Task<bool> Add(ApiKeyRow key, string passwordHash, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var added = await database.Execute(
            $"{Insert} and password_hash = @passwordHash",
            new { key.UserId, key.Hash, key.Prefix, key.Name, key.Login, key.Scopes, key.CreatedAt, key.ExpiresAt, passwordHash },
            cancel);
        await database.Execute(
            """
            delete from api_keys where user_id = @UserId and login and id not in (
                select id from api_keys where user_id = @UserId and login
                order by coalesce(last_used_at, created_at) desc, id desc limit @Logins)
            """,
            new { key.UserId, limits.Value.Logins },
            cancel);
        await transaction.Commit();
        return added == 1;
    }

    /// <summary>Adds a key that its user has made, and returns its id; 0 where the maker's own credential is gone by now.</summary>
    /// <exception cref="ApiException">The user has as many as one may have.</exception>
    public async Task<long> Add(ApiKeyRow key, Caller maker, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var made = await database.First<long>(
            "select count(*) from api_keys where user_id = @UserId and not login", new { key.UserId }, cancel);
        if (made >= limits.Value.Keys) throw ApiException.LimitReached("API keys", limits.Value.Keys);

        var id = await database.ExecuteScalar<long>(
            $"""
            {Insert} and not disabled and token_version = @TokenVersion
                and (@KeyId is null or exists (select 1 from api_keys where id = @KeyId))
                and (@FamilyId is null or exists (select 1 from token_families where id = @FamilyId))
            returning id
            """,
            new
            {
                key.UserId, key.Hash, key.Prefix, key.Name, key.Login, key.Scopes, key.CreatedAt, key.ExpiresAt,
                maker.TokenVersion, maker.KeyId, maker.FamilyId,
            },
            cancel);
        await transaction.Commit();
        return id;
    }

    /// <summary>Notes that a key was used.</summary>
    public Task NoteUse(long id, DateTimeOffset now, string address, CancellationToken cancel) => database.Execute(
        "update api_keys set last_used_at = @now, last_used_from = @address where id = @id", new { id, now, address }, cancel);

    /// <summary>Deletes all keys of a user, but one that is named.</summary>
    public Task DeleteAll(long owner, long? except, CancellationToken cancel) => database.Execute(
        "delete from api_keys where user_id = @owner and (@except is null or id <> @except)", new { owner, except }, cancel);

    /// <summary>Deletes all keys that logins of a user have made.</summary>
    public Task DeleteLogins(long owner, CancellationToken cancel) =>
        database.Execute("delete from api_keys where user_id = @owner and login", new { owner }, cancel);

    /// <summary>Deletes all keys that a user has made but one.</summary>
    public Task DeleteOthers(long id, long owner, CancellationToken cancel) => database.Execute(
        "delete from api_keys where user_id = @owner and not login and id <> @id", new { id, owner }, cancel);

    /// <summary>Deletes a user's key and returns whether there was one.</summary>
    public async Task<bool> Delete(long id, long owner, CancellationToken cancel) => await database.Execute(
        "delete from api_keys where id = @id and user_id = @owner", new { id, owner }, cancel) == 1;
}
