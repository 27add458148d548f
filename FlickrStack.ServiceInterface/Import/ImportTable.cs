using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>The SQL of imports as their owners see them.</summary>
public sealed class ImportTable(Database database)
{
    public static readonly SortField CreatedAt = new("createdAt", "i.created_at");

    internal const string Columns =
        """
        t.id, t.owner_id, t.source, t.what, t.status, t.total, t.done, t.known, t.skipped, t.failed, t.message,
        t.created_at, t.started_at, t.ended_at, t.is_foreground, t.runner, t.leased_until, t.sealed
        """;

    private static readonly PageSql Listed = new("imports", Columns, "imports i", "i.id", "i.owner_id = @owner");

    public Task<List<ImportRow>> Page(long owner, PageWindow window, CancellationToken cancel) => database.List<ImportRow>(
        Listed.For(window), new { owner, window.Limit, window.Offset, window.AfterKey, window.AfterId }, cancel);

    public Task<long> Count(long owner, CancellationToken cancel) => database.First<long>(Listed.Count, new { owner }, cancel);

    public Task<ImportRow?> Find(long id, long owner, CancellationToken cancel) => database.First<ImportRow>(
        $"select {Columns} from imports t where t.id = @id and t.owner_id = @owner", new { id, owner }, cancel);

    /// <summary>Adds an import that waits for its turn and returns its id, or 0 where so many wait already.</summary>
    public Task<long> Add(ImportRow import, int mostWaiting, CancellationToken cancel) => database.ExecuteScalar<long>(
        $"""
        insert into imports (
            owner_id, source, what, status, total, done, known, skipped, failed, created_at, is_foreground, sealed)
        select @OwnerId, @Source, @What, @Status, 0, 0, 0, 0, 0, @CreatedAt, @IsForeground, @Sealed
        where (select count(*) from imports where owner_id = @OwnerId and status = @Status) < {mostWaiting}
        returning id
        """,
        import,
        cancel);

    /// <summary>Ends an import that has not ended. Whoever runs it finds out soon.</summary>
    public Task Cancel(long id, long owner, DateTimeOffset now, CancellationToken cancel) => database.Execute(
        """
        update imports set status = @cancelled, ended_at = @now, sealed = null, leased_until = null
        where id = @id and owner_id = @owner and status in (@queued, @running)
        """,
        new { id, owner, now, cancelled = ImportStatus.Cancelled, queued = ImportStatus.Queued, running = ImportStatus.Running },
        cancel);
}
