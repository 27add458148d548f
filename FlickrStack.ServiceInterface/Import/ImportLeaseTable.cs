using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// The SQL of imports as those see them who run them: each is held by a lease, which lapses with its process, and one
/// of a user at a time.
/// </summary>
public sealed class ImportLeaseTable(Database database)
{
    private static readonly string Open =
        $"(i.status = {(int)ImportStatus.Queued} or (i.status = {(int)ImportStatus.Running} and i.leased_until < @now))";

    // One at a time, and none of a user who is shut out.
    private static readonly string HasTurn =
        $"""
        not exists (select 1 from imports o where o.owner_id = i.owner_id and o.id <> i.id
            and o.status = {(int)ImportStatus.Running} and o.leased_until >= @now)
        and exists (select 1 from users u where u.id = i.owner_id and not u.disabled and not u.removed)
        """;

    /// <summary>The import of each user whose turn it is and that no job runs.</summary>
    public Task<List<long>> Waiting(DateTimeOffset now, CancellationToken cancel) => database.List<long>(
        $"select min(i.id) from imports i where not i.is_foreground and {Open} and {HasTurn} group by i.owner_id", new { now }, cancel);

    /// <summary>Takes an import to run it, from its beginning; null where another runs it, or it is not its turn.</summary>
    public async Task<ImportRow?> Take(long id, string runner, DateTimeOffset now, TimeSpan lease, CancellationToken cancel)
    {
        var taken = await database.Execute(
            $"""
            update imports set status = @running, runner = @runner, leased_until = @until,
                started_at = coalesce(started_at, @now), total = 0, done = 0, known = 0, skipped = 0, failed = 0
            where id in (select i.id from imports i where i.id = @id and {Open} and {HasTurn})
            """,
            new { id, runner, now, until = now + lease, running = ImportStatus.Running },
            cancel);
        return taken == 0 ? null : await database.First<ImportRow>(
            $"select {ImportTable.Columns} from imports t where t.id = @id", new { id }, cancel);
    }

    /// <summary>Writes how far an import is, holds on to it, and returns whether to go on with it.</summary>
    public async Task<bool> Hold(ImportRow import, ImportProgress now, DateTimeOffset until, CancellationToken cancel) =>
        await database.Execute(
            """
            update imports set leased_until = @until, total = @Total, done = @Imported, known = @Known,
                skipped = @skipped, failed = @failed
            where id = @Id and runner = @Runner and status = @running
                and exists (select 1 from users u where u.id = owner_id and not u.disabled and not u.removed)
            """,
            new
            {
                import.Id,
                import.Runner,
                until,
                running = ImportStatus.Running,
                now.Total,
                now.Imported,
                now.Known,
                skipped = now.Skipped.Count,
                failed = now.Failed.Count,
            },
            cancel) == 1;

    /// <summary>Ends an import, unless another has it or has ended it.</summary>
    public Task End(ImportRow import, ImportStatus status, string? message, DateTimeOffset now) => database.Execute(
        """
        update imports set status = @status, message = @message, ended_at = @now, sealed = null, leased_until = null
        where id = @Id and runner = @Runner and status = @running
        """,
        new { import.Id, import.Runner, status, message, now, running = ImportStatus.Running },
        CancellationToken.None);

    /// <summary>Gives an import back to be gone on with by another.</summary>
    public Task Release(ImportRow import) => database.Execute(
        """
        update imports set status = @queued, runner = null, leased_until = null
        where id = @Id and runner = @Runner and status = @running
        """,
        new { import.Id, import.Runner, queued = ImportStatus.Queued, running = ImportStatus.Running },
        CancellationToken.None);

    /// <summary>Ends what commands have begun that are gone: nobody would go on with it.</summary>
    public Task EndAbandoned(DateTimeOffset now, CancellationToken cancel) => database.Execute(
        """
        update imports set status = @failed, message = @message, ended_at = @now, sealed = null, leased_until = null
        where is_foreground and ((status = @running and leased_until < @now) or (status = @queued and created_at < @yesterday))
        """,
        new
        {
            now,
            yesterday = now.AddDays(-1),
            queued = ImportStatus.Queued,
            running = ImportStatus.Running,
            failed = ImportStatus.Failed,
            message = "Its command has ended before it: the same command goes on from there.",
        },
        cancel);
}
