using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>All SQL of the recorded calls.</summary>
public sealed class TrackingTable(Database database)
{
    public static readonly SortField At = new("at", "r.at");

    public static readonly QueryField[] Fields =
    [
        QueryField.Number("id", "r.id"), QueryField.Time("at", "r.at"), QueryField.Number("userId", "r.user_id"),
        QueryField.Text("userName", "r.user_name"), QueryField.Text("method", "r.method"), QueryField.Text("path", "r.path"),
        QueryField.Text("operation", "r.operation"), QueryField.Number("status", "r.status"),
        QueryField.Number("milliseconds", "r.milliseconds"), QueryField.Text("address", "r.address"),
        QueryField.Text("userAgent", "r.user_agent"), QueryField.Text("requestId", "r.request_id"),
    ];

    private const int MostCounted = 10_001;

    private const string Columns =
        """
        t.id, t.at, t.user_id, t.user_name, t.method, t.path, t.operation, t.status, t.milliseconds, t.address,
        t.user_agent, t.request_id
        """;

    private const string Insert =
        """
        insert into trackings (
            at, user_id, user_name, method, path, operation, status, milliseconds, address, user_agent, request_id)
        select cast(value ->> 0 as bigint), cast(value ->> 1 as bigint), value ->> 2, value ->> 3, value ->> 4, value ->> 5,
            cast(value ->> 6 as bigint), cast(value ->> 7 as double precision), value ->> 8, value ->> 9, value ->> 10
        from json_each(@calls)
        """;

    public Task<List<TrackingRow>> Page(TrackingFilter filter, CancellationToken cancel)
    {
        var sql = new PageSql("trackings", Columns, "trackings r", "r.id", Where(filter)) { HasOwner = false };
        return database.List<TrackingRow>(sql.For(filter.Window), filter.Conditions.With(filter), cancel);
    }

    /// <summary>Counts calls, but not without end: there may be millions, and nobody pages through them.</summary>
    public Task<long> Count(TrackingFilter filter, CancellationToken cancel) => database.First<long>(
        $"select count(*) from (select 1 from trackings r where {Where(filter)} limit {MostCounted}) counted", filter.Conditions.With(filter), cancel);

    /// <summary>Tells something of calls: of the newest, and of no more of them than are counted.</summary>
    public Task<object?> Tell(TrackingFilter filter, Aggregates asked, CancellationToken cancel) => database.First<object>(
        $"select {asked.Columns} from (select * from trackings r where {Where(filter)} order by r.at desc limit {MostCounted}) r",
        filter.Conditions.With(filter),
        cancel);

    public Task Add(IReadOnlyList<TrackingRow> calls) => database.Execute(
        Insert,
        new { calls = TrackingBatch.Of(calls) },
        CancellationToken.None);

    /// <summary>Deletes some of the calls from before a time, and returns how many.</summary>
    public Task<int> DeleteBefore(DateTimeOffset time, int most, CancellationToken cancel) => database.Execute(
        "delete from trackings where id in (select id from trackings where at < @time order by at limit @most)",
        new { time, most },
        cancel);

    // Each condition is said outright or not at all: one that may not hold is asked of every call, and begins no index.
    private static string Where(TrackingFilter filter)
    {
        List<string> conditions = ["r.at between @Earliest and @Latest"];
        if (filter.Reader is not null) conditions.Add("r.user_id = @Reader");
        if (filter.User is not null) conditions.Add("r.user_id = (select id from users where lower(user_name) = lower(@User))");
        if (filter.HasStatus) conditions.Add("r.status between @LowestStatus and @HighestStatus");
        if (filter.Method is not null) conditions.Add("r.method = @Method");
        if (filter.Operation is not null) conditions.Add("r.operation = @Operation");
        if (filter.Path is not null) conditions.Add("substr(r.path, 1, length(@Path)) = @Path");
        return filter.Conditions.And(string.Join(" and ", conditions));
    }
}
