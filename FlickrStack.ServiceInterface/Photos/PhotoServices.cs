using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoServices(PhotoPages pages, PhotoDetails details) : IService
{
    public Task<QueryResponse<Photo>> Get(QueryPhotos request, CancellationToken cancel) =>
        string.IsNullOrEmpty(request.Group)
            ? pages.OfOwner(request, PhotoFilter.Of(request), cancel)
            : pages.OfGroup(request.Group, request, PhotoFilter.Of(request), cancel);

    public Task<PhotoDetail> Get(GetPhoto request, CancellationToken cancel) => details.Get(request.Id, cancel);
}
