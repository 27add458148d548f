using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class ModerationServices(PhotoTable photos, ModeratedPhotos moderated) : IService
{
    public async Task<QueryResponse<Photo>> Get(QueryUserPhotos request, CancellationToken cancel)
    {
        var show = await moderated.Of(request.UserId, cancel);
        var filter = new PhotoFilter { Words = PhotoSearch.Words(request.Q), Status = request.Status };
        var window = PageWindow.Of(request, PhotoPages.SortOf(request, ofGroup: false));
        var rows = await photos.Page(request.UserId, filter, window, cancel);
        var total = window.TotalOf(rows) ?? await photos.Count(request.UserId, filter, cancel);

        return window.Answer(rows, total, show);
    }
}
