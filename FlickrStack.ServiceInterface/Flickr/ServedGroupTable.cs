using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Reads groups and albums by what a call may see of them.</summary>
public sealed class ServedGroupTable(Database database)
{
    // An album has no privacy of its own: it is as public as its photos are.
    private const string Public =
        """
        (g.kind = 0 and g.privacy <> 0 or g.kind = 1 and exists (
            select 1 from group_photos gp join photos p on p.id = gp.photo_id where gp.group_id = g.id and p.privacy = 0))
        """;

    private static readonly PageSql Listed = new(
        "groups", GroupTable.Columns, "groups g", "g.id", $"g.owner_id = @owner and g.kind = @kind and (not @publicOnly or {Public})");

    public async Task<bool> IsPublic(long group, CancellationToken cancel) =>
        await database.First<long>($"select count(*) from groups g where g.id = @group and {Public}", new { group }, cancel) == 1;

    public Task<List<GroupRow>> Page(long owner, GroupKind kind, bool publicOnly, PageWindow window, CancellationToken cancel) =>
        database.List<GroupRow>(Listed.For(window), new { owner, kind, publicOnly, window.Limit, window.Offset }, cancel);

    public Task<long> Count(long owner, GroupKind kind, bool publicOnly, CancellationToken cancel) =>
        database.First<long>(Listed.Count, new { owner, kind, publicOnly }, cancel);
}
