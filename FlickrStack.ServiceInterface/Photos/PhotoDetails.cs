using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All that is known of one of the caller's photos.</summary>
public sealed class PhotoDetails(PhotoTable photos, AnnotationTable annotations, MediaUrls urls, CurrentUser user)
{
    public async Task<PhotoDetail> Get(long id, CancellationToken cancel)
    {
        var photo = await photos.Find(id, user.Id, cancel) ?? throw ApiException.NotFound("Photo");
        var groups = await photos.GroupsOf(photo.Id, user.Id, cancel);
        var said = await annotations.OfPhoto(photo.Id, user.Id, cancel);
        return photo.ToDto(user.Caller.DisplayName, urls, groups, said);
    }
}
