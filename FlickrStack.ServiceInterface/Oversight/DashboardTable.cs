using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>The SQL that adds up what other features have: it reads their tables, each by an index or in a few rows.</summary>
public sealed class DashboardTable(Database database)
{
    private const int MostTimes = 10_000;
    private const int TopUsers = 20;

    /// <summary>The hours from one that begins then to now.</summary>
    /// <remarks>Each hour is counted by itself, which takes a range of an index; all at once would be sorted first.</remarks>
    public Task<List<HourRow>> Hours(DateTimeOffset from, DateTimeOffset now, CancellationToken cancel) => database.List<HourRow>(
        """
        with recursive hours (at) as (select @from union all select at + 3600000 from hours where at + 3600000 <= @now)
        select h.at,
            (select '[' || count(*) filter (where r.status < 300) || ',' || count(*) filter (where r.status between 300 and 399)
                    || ',' || count(*) filter (where r.status between 400 and 499) || ',' || count(*) filter (where r.status >= 500) || ']'
                from trackings r where r.at >= h.at and r.at < h.at + 3600000) as calls,
            (select count(*) from photos p where p.added_at >= h.at and p.added_at < h.at + 3600000) as uploads
        from hours h
        """,
        new { from, now },
        cancel);

    /// <summary>How long calls took since then: all of them, or of many every so many-th, evenly.</summary>
    public Task<List<TimeRow>> Times(DateTimeOffset from, long calls, CancellationToken cancel) => database.List<TimeRow>(
        "select (r.at - @from) / 3600000 as hour, r.milliseconds from trackings r where r.at >= @from and r.id % @step = 0",
        new { from, step = 1 + (calls / MostTimes) },
        cancel);

    public Task<List<UserStorage>> Storage(CancellationToken cancel) => database.List<UserStorage>(
        """
        select u.id as user_id, u.user_name, l.photo_count as photos, l.bytes
        from libraries l join users u on u.id = l.owner_id where not u.removed order by l.bytes desc, u.id limit @most
        """,
        new { most = TopUsers },
        cancel);

    public async Task<DashboardTotals> Totals(DateTimeOffset now, CancellationToken cancel) => (await database.First<DashboardTotals>(
        """
        select (select count(*) from users where not removed) as users, (select count(*) from groups) as groups,
            (select coalesce(sum(photo_count), 0) from libraries) as photos, (select coalesce(sum(bytes), 0) from libraries) as bytes,
            (select count(*) from links where expires_at > @now) as open_links
        """,
        new { now },
        cancel))!;

    public Task<long> FailedPhotos(CancellationToken cancel) =>
        database.First<long>("select count(*) from photos where status = 2", null, cancel);

    /// <summary>Since when the photo waits that has waited longest for its renditions.</summary>
    public Task<DateTimeOffset?> OldestPending(CancellationToken cancel) =>
        database.First<DateTimeOffset?>("select added_at from photos where status = 0 order by id limit 1", null, cancel);
}
