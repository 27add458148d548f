using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoServices(PhotoTable photos, PhotoPages pages, MediaUrls urls, CurrentUser user) : IService
{
    public Task<QueryResponse<Photo>> Get(QueryPhotos request, CancellationToken cancel) =>
        string.IsNullOrEmpty(request.Group)
            ? pages.OfOwner(request, cancel)
            : pages.OfGroup(request.Group, request, cancel);

    public async Task<PhotoDetail> Get(GetPhoto request, CancellationToken cancel)
    {
        var photo = await photos.Find(request.Id, user.Id, cancel) ?? throw ApiException.NotFound("Photo");

        var groups = await photos.GroupsOf(photo.Id, user.Id, cancel);

        return photo.ToDto(user.Caller.DisplayName, urls, groups);
    }
}
