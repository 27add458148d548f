using System.Globalization;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>The caller's groups and albums: all to the owner's token, to a mere key those that are not private.</summary>
public sealed class FlickrGroups(
    GroupTable groups, ServedGroupTable listed, PhotoTable photos, CurrentUser user, CallRights rights)
{
    private static readonly Sort ByName = new(GroupTable.Name, Descending: false);

    /// <summary>Finds a group by nsid or number.</summary>
    /// <exception cref="FlickrApiException">1: there is none. 2: it is private, and the call shows what is public.</exception>
    public async Task<GroupRow> Find(string id, CancellationToken cancel)
    {
        var group = await groups.Find(id, user.Id, cancel) ?? throw new FlickrApiException(1, "Group not found");
        return await Shows(group, cancel) ? group : throw new FlickrApiException(2, "Group is private");
    }

    /// <summary>Finds a group by nsid or number; null for one that does not show, too.</summary>
    public async Task<GroupRow?> FindShown(string id, CancellationToken cancel) =>
        await groups.Find(id, user.Id, cancel) is { } group && await Shows(group, cancel) ? group : null;

    /// <summary>Those that hold a photo, as far as they show.</summary>
    public async Task<List<GroupRow>> Holding(ServedPhoto photo, CancellationToken cancel)
    {
        var holding = new List<GroupRow>();
        foreach (var group in await photos.GroupsOf(photo.Row.Id, user.Id, cancel))
        {
            if (await FindShown(group.Id.ToString(CultureInfo.InvariantCulture), cancel) is { } shown) holding.Add(shown);
        }

        return holding;
    }

    /// <summary>Lists those that the call may see.</summary>
    public Task<ServedPage<GroupRow>> Page(GroupKind kind, PageOrder order, CancellationToken cancel) =>
        Page(kind, !rights.SeesAll, order, cancel);

    /// <summary>Lists groups that are not private, whoever asks.</summary>
    public Task<ServedPage<GroupRow>> PublicPage(PageOrder order, CancellationToken cancel) => Page(GroupKind.Group, true, order, cancel);

    private async Task<ServedPage<GroupRow>> Page(GroupKind kind, bool publicOnly, PageOrder order, CancellationToken cancel)
    {
        var total = await listed.Count(user.Id, kind, publicOnly, cancel);
        var page = order.Within(total);
        var rows = await listed.Page(user.Id, kind, publicOnly, new(ByName, page.Offset, page.PerPage, null, 0), cancel);
        return new([.. rows.Take(page.PerPage)], page.Page, page.PerPage, total);
    }

    private async Task<bool> Shows(GroupRow group, CancellationToken cancel) =>
        rights.SeesAll || await listed.IsPublic(group.Id, cancel);
}
