using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>All SQL of the links.</summary>
public sealed class LinkTable(Database database, IOptions<LimitOptions> limits, TimeProvider clock)
{
    public static readonly SortField CreatedAt = new("createdAt", "l.created_at");

    // So long an owner sees what has expired.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private static readonly PageSql Listed = new(
        "links",
        "t.id, t.owner_id, t.photo_id, t.seed, t.hash, t.seconds, t.height, t.created_at, t.expires_at, t.views",
        "links l",
        "l.id",
        "l.owner_id = @owner");

    /// <summary>Adds a link and returns its id, or 0 where the owner's photo is gone.</summary>
    /// <exception cref="ApiException">The owner has as many open ones as one may have.</exception>
    public async Task<long> Add(LinkRow link, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var open = await database.First<long>(
            "select count(*) from links where owner_id = @OwnerId and expires_at > @CreatedAt", link, cancel);
        if (open >= limits.Value.Links) throw ApiException.LimitReached("open links", limits.Value.Links);

        var id = await database.ExecuteScalar<long>(
            """
            insert into links (owner_id, photo_id, seed, hash, seconds, height, created_at, expires_at, views)
            select owner_id, id, @Seed, @Hash, @Seconds, @Height, @CreatedAt, @ExpiresAt, 0 from photos
            where id = @PhotoId and owner_id = @OwnerId
            returning id
            """,
            link,
            cancel);
        await transaction.Commit();
        return id;
    }

    public Task<List<LinkRow>> Page(long owner, PageWindow window, CancellationToken cancel) => database.List<LinkRow>(
        Listed.For(window), new { owner, window.Limit, window.Offset, window.AfterKey, window.AfterId }, cancel);

    public Task<long> Count(long owner, CancellationToken cancel) => database.First<long>(
        "select count(*) from links where owner_id = @owner", new { owner }, cancel);

    /// <summary>Deletes an owner's link and returns whether it was there.</summary>
    public async Task<bool> Delete(long id, long owner, CancellationToken cancel) => await database.Execute(
        "delete from links where id = @id and owner_id = @owner", new { id, owner }, cancel) == 1;

    /// <summary>
    /// The link of a token while it is good. One statement, whatever is wrong with it: how long the answer takes does
    /// not tell a link that ended from one that never was.
    /// </summary>
    public Task<OpenedLink?> Find(string hash, CancellationToken cancel) =>
        database.First<LinkRow, PhotoRow, PlanRow, OpenedLink>(
            $"""
            select l.*, {PhotoTable.Columns}, {PlanTable.Rights}
            from links l join photos t on t.id = l.photo_id join users u on u.id = t.owner_id join plans p on p.id = u.plan_id
            where l.hash = @hash and l.expires_at > @now and (t.expires_at is null or t.expires_at > @now)
                and not u.disabled and p.links
            """,
            new { hash, now = clock.GetUtcNow() },
            (link, photo, plan) => new(link, photo, plan),
            cancel);

    public Task CountView(long id, CancellationToken cancel) =>
        database.Execute("update links set views = views + 1 where id = @id", new { id }, cancel);

    /// <summary>Deletes links that expired a day ago and returns how many those were.</summary>
    public Task<int> DeleteExpired(CancellationToken cancel) => database.Execute(
        "delete from links where expires_at <= @before", new { before = clock.GetUtcNow() - KeptFor }, cancel);
}
