using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class MediaServices(
    RenditionTable renditions, PhotoFiles files, MediaSigner signer, IOptions<MediaOptions> options) : IService
{
    public async Task<FileAnswer> Get(GetMedia request, CancellationToken cancel)
    {
        var left = signer.Remaining(request.PhotoId, request.File ?? "", request.E, request.S ?? "")
            ?? throw ApiException.BadSignature();
        var found = await renditions.FindShown(request.PhotoId, cancel) ?? throw ApiException.NotFound("File");
        var rendition = Rendition.Parse(request.File!) ?? throw ApiException.NotFound("File");

        var answer = await files.Get(found.Photo, found.Plan, rendition, cancel);

        return answer is MediaFile file ? file with { MaxAge = left, FrontAge = FrontAge(left) } : answer;
    }

    private TimeSpan? FrontAge(TimeSpan left) =>
        options.Value.FrontSeconds is > 0 and var most ? TimeSpan.FromSeconds(Math.Min(most, left.TotalSeconds)) : null;
}
