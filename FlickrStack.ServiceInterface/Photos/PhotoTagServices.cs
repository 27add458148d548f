using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoTagServices(PhotoTagging tagging, CurrentUser user) : IService
{
    public async Task<TagPhotosResponse> Post(TagPhotos request, CancellationToken cancel)
    {
        var became = await tagging.Change(request, user.Id, cancel);

        return new() { Results = request.PhotoIds.ConvertAll(id => new TagPhotoResult { PhotoId = id, Status = Became(id) }) };

        // What is given twice is changed once.
        TagPhotoStatus Became(long id)
        {
            var status = became.GetValueOrDefault(id, TagPhotoStatus.NotFound);
            if (status == TagPhotoStatus.Changed) became[id] = TagPhotoStatus.Unchanged;
            return status;
        }
    }
}
