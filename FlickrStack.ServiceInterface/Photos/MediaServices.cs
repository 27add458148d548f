using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class MediaServices(PhotoTable photos, LocalBlobStore blobs, MediaSigner signer) : IService
{
    public async Task<MediaFile> Get(GetMedia request, CancellationToken cancel)
    {
        var left = signer.Remaining(request.PhotoId, request.File ?? "", request.E, request.S ?? "")
            ?? throw ApiException.Forbidden(
                "InvalidSignature", "This address is not valid or has expired: ask for the photo again.");
        var photo = await photos.FindOriginal(request.PhotoId, cancel);
        if (photo is null || photo.OriginalName != request.File) throw ApiException.NotFound("File");

        var file = blobs.Find(photo.OriginalKey) ?? throw ApiException.NotFound("File");

        return new(file.FullName, photo.ImageFormat.ContentType, photo.Sha256, file.LastWriteTimeUtc, left);
    }
}
