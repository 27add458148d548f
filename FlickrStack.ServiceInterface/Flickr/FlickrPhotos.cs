using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>The caller's photos, as far as the call shows them: all to the owner's token, what is public to a mere key.</summary>
public sealed class FlickrPhotos(
    ServedPhotoTable found, PhotoTable photos, ServedPhotos served, CurrentUser user, CallRights rights)
{
    /// <summary>Finds a photo; whoever knows its secret needs no permission.</summary>
    /// <exception cref="FlickrApiException">1: there is none that shows.</exception>
    public async Task<ServedPhoto> Find(string number, string? secret, CancellationToken cancel)
    {
        var row = await found.Find(number, user.Id, cancel) ?? throw FlickrApiException.PhotoNotFound();
        var photo = served.Of(row);
        return rights.SeesAll || photo.IsPublic || photo.IsOpenedBy(secret) ? photo : throw FlickrApiException.PhotoNotFound();
    }

    public Task<ServedPage<ServedPhoto>> Page(PhotoFilter filter, Sort sort, PageOrder order, CancellationToken cancel) =>
        Page(null, filter, sort, order, cancel);

    public async Task<ServedPage<ServedPhoto>> Page(
        GroupRow? group, PhotoFilter filter, Sort sort, PageOrder order, CancellationToken cancel)
    {
        if (!rights.SeesAll) filter = filter with { Privacy = Privacy.Public };
        var total = group is not null
            ? filter.IsEmpty ? group.PhotoCount : await photos.CountOfGroup(user.Id, group.Id, filter, cancel)
            : filter.IsEmpty ? user.Caller.PhotoCount : await photos.Count(user.Id, filter, cancel);
        var page = order.Within(total);
        var rows = await found.Page(user.Id, group?.Id, filter, new(sort, page.Offset, page.PerPage, null, 0), cancel);
        return new([.. rows.Take(page.PerPage).Select(served.Of)], page.Page, page.PerPage, total);
    }

    /// <summary>The photos beside one in the stream, the newer first; null at an end.</summary>
    public async Task<(ServedPhoto? Next, ServedPhoto? Previous)> Beside(ServedPhoto photo, CancellationToken cancel)
    {
        var next = await found.Neighbour(photo.Row, after: true, !rights.SeesAll, cancel);
        var previous = await found.Neighbour(photo.Row, after: false, !rights.SeesAll, cancel);
        return (next is null ? null : served.Of(next), previous is null ? null : served.Of(previous));
    }

    /// <summary>The names of the tags that the call may see.</summary>
    public Task<List<string>> Tags(CancellationToken cancel) => found.Tags(user.Id, !rights.SeesAll, cancel);
}
