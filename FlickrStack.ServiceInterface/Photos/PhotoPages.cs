using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Pages of the caller's photos. Totals are kept, and counted only where a filter leaves no other way.</summary>
public sealed class PhotoPages(PhotoTable photos, GroupTable groups, MediaUrls urls, CurrentUser user)
{
    private static readonly Sort LastUploaded = new(PhotoTable.UploadedAt, Descending: true);
    private static readonly Sort LastTaken = new(PhotoTable.TakenAt, Descending: true);
    private static readonly Sort LastAdded = new(PhotoTable.AddedAt, Descending: true);

    public async Task<QueryResponse<Photo>> OfOwner(PageQuery query, PhotoFilter filter, CancellationToken cancel)
    {
        var window = PageWindow.Of(query, SortOf(query, ofGroup: false));
        var rows = await photos.Page(user.Id, filter, window, cancel);
        var total = filter.IsEmpty ? user.Caller.PhotoCount
            : window.TotalOf(rows) ?? await photos.Count(user.Id, filter, cancel);

        return await Tell(window.Answer(rows, total, ToDto), query, null, filter, cancel);
    }

    public async Task<QueryResponse<Photo>> OfGroup(
        string groupId, PageQuery query, PhotoFilter filter, CancellationToken cancel)
    {
        var window = PageWindow.Of(query, SortOf(query, ofGroup: true));
        var group = await groups.Find(groupId, user.Id, cancel) ?? throw ApiException.NotFound("Group");
        var rows = await photos.PageOfGroup(user.Id, group.Id, filter, window, cancel);
        var total = filter.IsEmpty ? group.PhotoCount
            : window.TotalOf(rows) ?? await photos.CountOfGroup(user.Id, group.Id, filter, cancel);

        return await Tell(window.Answer(rows, total, ToDto), query, group.Id, filter, cancel);
    }

    internal static Sort SortOf(PageQuery query, bool ofGroup) =>
        ofGroup ? Sort.Parse(query, LastAdded, LastUploaded, LastTaken) : Sort.Parse(query, LastUploaded, LastTaken);

    private async ValueTask<QueryResponse<Photo>> Tell(
        QueryResponse<Photo> page, PageQuery query, long? group, PhotoFilter filter, CancellationToken cancel)
    {
        if (query is ConditionQuery conditions && Aggregates.Of(conditions, PhotoTable.Fields) is { } asked)
            page.Meta = asked.Name((await photos.Tell(user.Id, group, filter, asked, cancel))!);
        return page;
    }

    private Photo ToDto(PhotoRow photo) => photo.ToDto(user.Caller.DisplayName, urls.Of(photo));
}
