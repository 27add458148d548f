using System.Data.Common;
using Dapper;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>All SQL that tells of work in the background: of the job store, and of photos and imports that have failed.</summary>
public sealed class JobTable(JobStore store)
{
    public static readonly SortField QueuedAt = new("queuedAt", "j.queued_at");

    // Times are counted by the job store in ticks since the year 1.
    private const string Milliseconds = "- 621355968000000000) / 10000";

    private string Stored =>
        $"""
        select 4 * {store.NumberOf("t", "t.trigger_group || ' ' || t.trigger_name")} as id, t.trigger_group as worker, t.trigger_name as name, {(int)JobStatus.Queued} as status,
            (t.start_time {Milliseconds} as queued_at, cast(null as bigint) as started_at, coalesce(t.priority, 0) as priority, cast(null as text) as run,
            coalesce(t.retry_attempt, 0) as retries, cast(null as text) as error
        from qrtz_triggers t where t.trigger_group in ({JobName.Workers}) and not exists (
            select 1 from qrtz_fired_triggers f
            where f.trigger_group = t.trigger_group and f.trigger_name = t.trigger_name and f.state = 'EXECUTING')
        union all
        select 4 * {store.NumberOf("f", "f.entry_id")} + 1, f.trigger_group, f.trigger_name, {(int)JobStatus.Running}, (f.sched_time {Milliseconds},
            (f.fired_time {Milliseconds}, f.priority, f.entry_id, 0, null
        from qrtz_fired_triggers f where f.trigger_group in ({JobName.Workers}) and f.state = 'EXECUTING'
        union all
        """;

    private string Failed =>
        $"""
        select 4 * p.id + 2 as id, '{JobName.WorkerOf(JobKind.RenderPhoto)}' as worker, cast(p.id as text) as name,
            {(int)JobStatus.Failed} as status, p.added_at as queued_at, null as started_at, 0 as priority, cast(null as text) as run, 0 as retries,
            p.error
        from {store.Service}.photos p where p.status = {(int)PhotoStatus.Failed}
        union all
        select 4 * i.id + 3, '{JobName.WorkerOf(JobKind.Import)}', cast(i.id as text), {(int)JobStatus.Failed}, i.created_at,
            i.started_at, 0, null, 0, i.message
        from {store.Service}.imports i where i.status = {(int)ImportStatus.Failed}
        """;

    private string Described =>
        $"""
        select page.*, u.user_name, coalesce(p.owner_id, i.owner_id, 0) as owner_id, i.what, p.renditions
        from page
        left join {store.Service}.photos p on page.worker in ('{JobName.WorkerOf(JobKind.RenderPhoto)}', '{JobName.WorkerOf(JobKind.ConvertPhoto)}')
            and p.id = {Number}
        left join {store.Service}.imports i on page.worker = '{JobName.WorkerOf(JobKind.Import)}' and i.id = {Number}
        left join {store.Service}.users u on u.id = coalesce(p.owner_id, i.owner_id)
        """;

    // A name begins with a number; what is no name of this kind of job has none.
    private const string Number = "cast('0' || substr(page.name || '/', 1, instr(page.name || '/', '/') - 1) as bigint)";

    private async Task<string> Jobs(DbConnection connection) => $"with j as ({(await store.Exists(connection) ? Stored : "")} {Failed})";

    public async Task<List<JobRow>> Page(QueryJobs query, PageWindow window, CancellationToken cancel)
    {
        var (direction, beyond) = window.Sort.Descending ? ("desc", "<") : ("asc", ">");
        var after = window.FromCursor ? $" and (j.queued_at, j.id) {beyond} (@AfterKey, @AfterId)" : "";
        await using var connection = await store.Open(cancel);
        var rows = await connection.QueryAsync<JobRow>(
            $"""
            {await Jobs(connection)}, page as (
                select j.*, j.queued_at as sort_key from j where {Where(query)}{after}
                order by j.queued_at {direction}, j.id {direction} limit @Limit + 1 offset @Offset)
            {Described} order by page.sort_key {direction}, page.id {direction}
            """,
            new { query.Status, worker = WorkerOf(query), window.AfterKey, window.AfterId, window.Limit, window.Offset });
        return rows.AsList();
    }

    public async Task<long> Count(QueryJobs query, CancellationToken cancel)
    {
        await using var connection = await store.Open(cancel);
        return await connection.QueryFirstAsync<long>(
            $"{await Jobs(connection)} select count(*) from j where {Where(query)}", new { query.Status, worker = WorkerOf(query) });
    }

    /// <summary>How much there is of each kind in each state.</summary>
    public async Task<List<JobCount>> Depths(CancellationToken cancel)
    {
        await using var connection = await store.Open(cancel);
        var rows = await connection.QueryAsync<JobCount>(
            $"{await Jobs(connection)} select j.worker, j.status, count(*) as jobs, min(j.queued_at) as oldest from j group by j.worker, j.status");
        return rows.AsList();
    }

    /// <summary>A job by its name: as it runs, else as it waits, else as it has failed.</summary>
    public async Task<JobRow?> Find(JobName name, CancellationToken cancel)
    {
        await using var connection = await store.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<JobRow>(
            $"""
            {await Jobs(connection)}, page as (select * from j where j.worker = @Worker and j.name = @Name)
            {Described} order by case page.status when {(int)JobStatus.Running} then 0 else 1 end, page.status limit 1
            """,
            new { name.Worker, name.Name });
    }

    private static string Where(QueryJobs query) =>
        $"{(query.Status is null ? "1 = 1" : "j.status = @Status")}{(query.Kind is null ? "" : " and j.worker = @worker")}";

    private static string? WorkerOf(QueryJobs query) => query.Kind is { } kind ? JobName.WorkerOf(kind) : null;
}
