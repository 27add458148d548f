using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>All SQL of what administrators have done. Nothing of it is ever changed, and only the oldest is deleted.</summary>
public sealed class AuditTable(Database database)
{
    public static readonly SortField At = new("at", "a.at");

    private const int MostCounted = 10_001;

    private const string Columns =
        "t.id, t.at, t.user_id, t.user_name, t.operation, t.subject, t.details, t.address, t.request_id";

    public Task<List<AuditRow>> Page(QueryAuditRecords query, PageWindow window, CancellationToken cancel) => database.List<AuditRow>(
        new PageSql("audit_records", Columns, "audit_records a", "a.id", Where(query)) { HasOwner = false }.For(window),
        Parameters(query, window),
        cancel);

    /// <summary>Counts them, but not without end.</summary>
    public Task<long> Count(QueryAuditRecords query, CancellationToken cancel) => database.First<long>(
        $"select count(*) from (select 1 from audit_records a where {Where(query)} limit {MostCounted}) counted", Parameters(query, null), cancel);

    public Task Add(AuditRow record) => database.Execute(
        """
        insert into audit_records (at, user_id, user_name, operation, subject, details, address, request_id)
        values (@At, @UserId, @UserName, @Operation, @Subject, @Details, @Address, @RequestId)
        """,
        record,
        CancellationToken.None);

    /// <summary>Deletes some of those from before a time, and returns how many.</summary>
    public Task<int> DeleteBefore(DateTimeOffset time, int most, CancellationToken cancel) => database.Execute(
        "delete from audit_records where id in (select id from audit_records where at < @time order by at limit @most)",
        new { time, most },
        cancel);

    // Each condition is said outright or not at all, as with recorded calls.
    private static string Where(QueryAuditRecords query)
    {
        List<string> conditions = ["1 = 1"];
        if (query.From is not null) conditions.Add("a.at >= @From");
        if (query.To is not null) conditions.Add("a.at <= @To");
        if (!string.IsNullOrEmpty(query.User)) conditions.Add("(a.user_id = @userId or lower(a.user_name) = lower(@User))");
        if (!string.IsNullOrEmpty(query.Operation)) conditions.Add("a.operation = @Operation");
        return string.Join(" and ", conditions);
    }

    private static object Parameters(QueryAuditRecords query, PageWindow? window) => new
    {
        query.From,
        query.To,
        query.User,
        userId = long.TryParse(query.User, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0,
        query.Operation,
        window?.Limit,
        window?.Offset,
        window?.AfterKey,
        window?.AfterId,
    };
}
