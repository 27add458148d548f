using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoRemovalServices(PhotoTable photos, PhotoRemoval removal, Whose whose, CurrentUser user) : IService
{
    private const int AtOnce = 100;

    public async Task<DeletePhotoResponse> Delete(DeletePhoto request, CancellationToken cancel)
    {
        await removal.Remove(request.Id, await whose.Owner(request.User, cancel), cancel);

        return new();
    }

    public async Task<DeletePhotosResponse> Post(DeletePhotos request, CancellationToken cancel)
    {
        var found = await photos.WithIds(user.Id, request.PhotoIds, cancel);
        // Others who write get their turn in between.
        foreach (var some in found.Chunk(AtOnce)) await removal.Remove(user.Id, some, cancel);

        var deleted = found.Select(photo => photo.Id).ToHashSet();
        return new()
        {
            Results = request.PhotoIds.ConvertAll(id => new DeletePhotoResult
            {
                PhotoId = id,
                Status = deleted.Remove(id) ? DeletePhotoStatus.Deleted : DeletePhotoStatus.NotFound,
            }),
        };
    }
}
