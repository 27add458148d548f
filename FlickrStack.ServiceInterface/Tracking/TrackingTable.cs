using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>All SQL of the recorded calls.</summary>
public sealed class TrackingTable(Database database)
{
    public static readonly SortField At = new("at", "r.at");

    private const int MostCounted = 10_001;

    private const string Columns =
        """
        t.id, t.at, t.user_id, t.user_name, t.method, t.path, t.operation, t.status, t.milliseconds, t.address,
        t.user_agent, t.request_id
        """;

    private const string Matches =
        """
        r.at between @Earliest and @Latest and r.status between @LowestStatus and @HighestStatus
            and (@Method is null or r.method = @Method) and (@Operation is null or r.operation = @Operation)
            and (@Path is null or substr(r.path, 1, length(@Path)) = @Path)
        """;

    public Task<List<TrackingRow>> Page(TrackingFilter filter, CancellationToken cancel)
    {
        var sql = new PageSql("trackings", Columns, "trackings r", "r.id", Where(filter)) { HasOwner = false };
        return database.List<TrackingRow>(sql.For(filter.Window), filter, cancel);
    }

    /// <summary>Counts calls, but not without end: there may be millions, and nobody pages through them.</summary>
    public Task<long> Count(TrackingFilter filter, CancellationToken cancel) => database.First<long>(
        $"select count(*) from (select 1 from trackings r where {Where(filter)} limit {MostCounted}) counted", filter, cancel);

    public Task Add(IReadOnlyList<TrackingRow> calls) => database.Execute(
        """
        insert into trackings (
            at, user_id, user_name, method, path, operation, status, milliseconds, address, user_agent, request_id)
        values (
            @At, @UserId, @UserName, @Method, @Path, @Operation, @Status, @Milliseconds, @Address, @UserAgent, @RequestId)
        """,
        calls,
        CancellationToken.None);

    /// <summary>Deletes some of the calls from before a time, and returns how many.</summary>
    public Task<int> DeleteBefore(DateTimeOffset time, int most, CancellationToken cancel) => database.Execute(
        "delete from trackings where id in (select id from trackings where at < @time order by at limit @most)",
        new { time, most },
        cancel);

    // Whose calls is said outright or not at all: an index cannot begin with a condition that may not hold.
    private static string Where(TrackingFilter filter) =>
        (filter.Reader is null ? "" : "r.user_id = @Reader and ")
        + (filter.User is null ? "" : "r.user_id = (select id from users where lower(user_name) = lower(@User)) and ")
        + Matches;
}
