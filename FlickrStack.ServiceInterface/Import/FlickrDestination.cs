using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Where the photos of an order are listed at Flickr, and the group that they come into here.</summary>
public sealed class FlickrDestination(GroupTable groups, LibraryTable libraries, TimeProvider clock)
{
    /// <summary>The list, and the id of the group; 0 where there is none.</summary>
    /// <exception cref="FlickrException">There is no such group or photoset.</exception>
    public async Task<(FlickrList List, long Group)> Open(ImportOrder order, FlickrClient flickr, CancellationToken cancel)
    {
        if (order.Group is { } nsid)
        {
            var group = await flickr.GetGroup(nsid, cancel);
            return (FlickrList.OfPool(nsid), await Save(Row(order.Owner, group), cancel));
        }

        if (order.Photoset is { } id)
        {
            var set = await flickr.GetPhotoset(id, cancel);
            return (FlickrList.OfPhotoset(set), await Save(Row(order.Owner, set), cancel));
        }

        return (order.User is { } user ? FlickrList.OfUser(user, order.IsSigned) : FlickrList.OfSearch(order.Search ?? ""), 0);
    }

    private async Task<long> Save(GroupRow group, CancellationToken cancel)
    {
        await using var change = await libraries.Change(group.OwnerId, cancel);
        var id = await groups.Save(group, cancel);
        await change.Commit();
        return id;
    }

    private GroupRow Row(long owner, FlickrGroup group) => new()
    {
        OwnerId = owner,
        Nsid = group.Nsid,
        Name = group.Name,
        Description = group.Description,
        Privacy = group.Privacy,
        IconUrl = group.IconUrl,
        CreatedAt = group.CreatedAt ?? clock.GetUtcNow(),
        Source = Source.Flickr,
    };

    private GroupRow Row(long owner, FlickrPhotoset set) => new()
    {
        OwnerId = owner,
        Nsid = set.Id,
        Name = set.Title,
        Description = set.Description,
        Privacy = GroupPrivacy.Private,
        CreatedAt = set.CreatedAt ?? clock.GetUtcNow(),
        Source = Source.Flickr,
        Kind = GroupKind.Album,
    };
}
