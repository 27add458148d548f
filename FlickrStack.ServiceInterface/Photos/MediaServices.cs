using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class MediaServices(RenditionTable renditions, PhotoFiles files, MediaSigner signer) : IService
{
    public async Task<FileAnswer> Get(GetMedia request, CancellationToken cancel)
    {
        var left = signer.Remaining(request.PhotoId, request.File ?? "", request.E, request.S ?? "")
            ?? throw ApiException.BadSignature();
        var found = await renditions.FindShown(request.PhotoId, cancel) ?? throw ApiException.NotFound("File");
        var rendition = Rendition.Parse(request.File!) ?? throw ApiException.NotFound("File");

        var answer = await files.Get(found.Photo, found.Plan, rendition, cancel);

        return answer is MediaFile file ? file with { MaxAge = left } : answer;
    }
}
