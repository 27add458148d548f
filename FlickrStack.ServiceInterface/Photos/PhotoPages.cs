using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Pages of the caller's photos, with totals that are kept and not counted.</summary>
public sealed class PhotoPages(PhotoTable photos, GroupTable groups, MediaUrls urls, CurrentUser user)
{
    private static readonly Sort LastUploaded = new(PhotoTable.UploadedAt, Descending: true);
    private static readonly Sort LastTaken = new(PhotoTable.TakenAt, Descending: true);
    private static readonly Sort LastAdded = new(PhotoTable.AddedAt, Descending: true);

    public async Task<QueryResponse<Photo>> OfOwner(PageQuery query, CancellationToken cancel)
    {
        var window = PageWindow.Of(query, Sort.Parse(query.OrderBy, LastUploaded, LastTaken));
        var rows = await photos.Page(user.Id, window, cancel);

        return window.Answer(rows, user.Caller.PhotoCount, ToDto);
    }

    public async Task<QueryResponse<Photo>> OfGroup(string groupId, PageQuery query, CancellationToken cancel)
    {
        var window = PageWindow.Of(query, Sort.Parse(query.OrderBy, LastAdded, LastUploaded, LastTaken));
        var group = await groups.Find(groupId, user.Id, cancel) ?? throw ApiException.NotFound("Group");
        var rows = await photos.PageOfGroup(user.Id, group.Id, window, cancel);

        return window.Answer(rows, group.PhotoCount, ToDto);
    }

    private Photo ToDto(PhotoRow photo) => photo.ToDto(user.Caller.DisplayName, urls);
}
