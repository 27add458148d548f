using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>All SQL of what applications may do, and of their requests for it.</summary>
public sealed class FlickrTokenTable(Database database, TimeProvider clock)
{
    public Task<FlickrTokenRow?> Find(long key, CancellationToken cancel) => database.First<FlickrTokenRow>(
        "select key_id, application_id, permission from flickr_tokens where key_id = @key", new { key }, cancel);

    public Task Add(FlickrTokenRow token, CancellationToken cancel) => database.Execute(
        "insert into flickr_tokens (key_id, application_id, permission) values (@KeyId, @ApplicationId, @Permission)", token, cancel);

    /// <summary>Adds a request, and forgets those whose time is over.</summary>
    public async Task Add(FlickrRequestRow request, CancellationToken cancel)
    {
        await database.Execute("delete from flickr_requests where expires_at <= @now", new { now = clock.GetUtcNow() }, cancel);
        await database.Execute(
            """
            insert into flickr_requests (hash, application_id, callback, expires_at)
            values (@Hash, @ApplicationId, @Callback, @ExpiresAt)
            """,
            request,
            cancel);
    }

    public Task<FlickrRequestRow?> FindRequest(string hash, CancellationToken cancel) => database.First<FlickrRequestRow>(
        """
        select hash, application_id, callback, expires_at, user_id, password_hash, permission, verifier_hash
        from flickr_requests where hash = @hash and expires_at > @now
        """,
        new { hash, now = clock.GetUtcNow() },
        cancel);

    /// <summary>Writes a user's consent down, once, and returns whether it was the first.</summary>
    public async Task<bool> Consent(FlickrRequestRow request, CancellationToken cancel) => await database.Execute(
        """
        update flickr_requests set user_id = @UserId, password_hash = @PasswordHash, permission = @Permission,
            verifier_hash = @VerifierHash
        where hash = @Hash and user_id is null
        """,
        request,
        cancel) == 1;

    /// <summary>Deletes a request and returns whether it was there: a token is given once for it.</summary>
    public async Task<bool> Take(FlickrRequestRow request, CancellationToken cancel) =>
        await database.Execute("delete from flickr_requests where hash = @Hash", request, cancel) == 1;
}
