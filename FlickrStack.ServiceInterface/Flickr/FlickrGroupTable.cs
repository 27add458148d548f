using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Reads groups and albums by what a call may see of them.</summary>
public sealed class FlickrGroupTable(Database database)
{
    // What shows of an album are its photos: it has no privacy of its own.
    private static readonly PageSql Listed = new(
        "groups", GroupTable.Columns, "groups g", "g.id", "g.owner_id = @owner and g.kind = @kind and (not @publicOnly or g.kind = 1 or g.privacy <> 0)");

    public Task<List<GroupRow>> Page(long owner, GroupKind kind, bool publicOnly, PageWindow window, CancellationToken cancel) =>
        database.List<GroupRow>(Listed.For(window), new { owner, kind, publicOnly, window.Limit, window.Offset }, cancel);

    public Task<long> Count(long owner, GroupKind kind, bool publicOnly, CancellationToken cancel) =>
        database.First<long>(Listed.Count, new { owner, kind, publicOnly }, cancel);
}
