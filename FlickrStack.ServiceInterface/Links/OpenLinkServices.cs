using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

public sealed class OpenLinkServices(LinkTable links, PhotoFiles files, SharedLinks shared, TimeProvider clock) : IService
{
    public async Task<FileAnswer> Get(OpenLink request, CancellationToken cancel)
    {
        var opened = await Find(request.Token!, cancel);
        var answer = await files.Get(opened.Photo, opened.Plan, opened.Rendition, cancel);

        return answer is MediaFile file
            ? file with
            {
                MaxAge = opened.Time(clock).Left,
                Revocable = true,
                // Not cancelled: it is counted when the answer has been sent.
                WhenOpened = () => links.CountView(opened.Link.Id, CancellationToken.None),
            }
            : answer;
    }

    public async Task<LinkedPicture> Get(GetLink request, CancellationToken cancel)
    {
        var opened = await Find(request.Token!, cancel);
        var answer = await files.Get(opened.Photo, opened.Plan, opened.Rendition, cancel);

        return opened.ToDto(shared.AddressOf(request.Token!), opened.Time(clock), answer is MediaFile);
    }

    private async Task<OpenedLink> Find(string token, CancellationToken cancel)
    {
        var opened = await links.Find(LinkTokens.Hash(token), cancel);
        return opened is not null && RenditionRights.Refusal(opened.Plan, opened.Photo, opened.Rendition) is null
            ? opened
            : throw ApiException.NotFound("Link");
    }
}
