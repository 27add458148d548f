using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>All SQL of files on their way, and of the room that they have reserved.</summary>
public sealed class UploadTable(Database database, TimeProvider clock)
{
    private const string Columns = "id, owner_id, file_name, bytes, sha256, fields, metadata, created_at, expires_at";

    /// <exception cref="ApiException">The owner was removed since the call began.</exception>
    public async Task Add(UploadRow upload, CancellationToken cancel)
    {
        var added = await database.Execute(
            $"""
            insert into uploads ({Columns})
            select @Id, u.id, @FileName, @Bytes, @Sha256, @Fields, @Metadata, @CreatedAt, @ExpiresAt
            from users u where u.id = @OwnerId and not u.removed
            """,
            upload,
            cancel);
        if (added == 0) throw ApiException.NotFound("User");
    }

    public Task<UploadRow?> Find(string id, long owner, CancellationToken cancel) => database.First<UploadRow>(
        $"select {Columns} from uploads where id = @id and owner_id = @owner and expires_at > @now",
        new { id, owner, now = clock.GetUtcNow() },
        cancel);

    /// <summary>An upload for whoever holds its signed address.</summary>
    public Task<UploadRow?> FindAnyones(string id, CancellationToken cancel) => database.First<UploadRow>(
        $"select {Columns} from uploads where id = @id and expires_at > @now",
        new { id, now = clock.GetUtcNow() },
        cancel);

    public Task<long> CountOpen(long owner, CancellationToken cancel) => database.First<long>(
        "select count(*) from uploads where owner_id = @owner and expires_at > @now",
        new { owner, now = clock.GetUtcNow() },
        cancel);

    public Task<List<UploadRow>> OfOwner(long owner, CancellationToken cancel) => database.List<UploadRow>(
        $"select {Columns} from uploads where owner_id = @owner", new { owner }, cancel);

    public Task Delete(string id, CancellationToken cancel) =>
        database.Execute("delete from uploads where id = @id", new { id }, cancel);

    /// <summary>The objects that hold what has come of an upload; none where it is gone.</summary>
    public async Task<UploadParts> Parts(string id, CancellationToken cancel) =>
        new(await database.First<string>("select parts from uploads where id = @id", new { id }, cancel) ?? "");

    /// <summary>Adds to the objects of an upload, and returns whether it did: another call may have been faster.</summary>
    public async Task<bool> AddPart(string id, UploadParts known, UploadParts now, CancellationToken cancel) => await database.Execute(
        "update uploads set parts = @now where id = @id and parts = @known", new { id, known = known.Text, now = now.Text }, cancel) == 1;

    /// <summary>Forgets what was never finished.</summary>
    public Task<int> DeleteExpired(CancellationToken cancel) => database.Execute(
        "delete from uploads where expires_at <= @now", new { now = clock.GetUtcNow() }, cancel);

    /// <summary>The ids of all uploads that are still open.</summary>
    public async Task<HashSet<string>> Open(CancellationToken cancel) =>
        [.. await database.List<string>("select id from uploads", null, cancel)];

    /// <summary>Bytes that an owner's originals take or have reserved.</summary>
    public Task<long> Taken(long owner, CancellationToken cancel) => database.First<long>(
        """
        select l.bytes + coalesce((select sum(u.bytes) from uploads u where u.owner_id = @owner and u.expires_at > @now), 0)
        from libraries l where l.owner_id = @owner
        """,
        new { owner, now = clock.GetUtcNow() },
        cancel);
}
