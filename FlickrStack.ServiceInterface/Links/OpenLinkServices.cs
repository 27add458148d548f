using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

public sealed class OpenLinkServices(LinkTable links, PhotoFiles files, TimeProvider clock) : IService
{
    public async Task<FileAnswer> Get(OpenLink request, CancellationToken cancel)
    {
        var (link, photo, plan) = await links.Find(LinkTokens.Hash(request.Token!), cancel) ?? throw ApiException.NotFound("Link");
        var rendition = LinkRow.Opens(link.Height, plan, photo);
        if (RenditionRights.Refusal(plan, photo, rendition) is not null) throw ApiException.NotFound("Link");

        var answer = await files.Get(photo, plan, rendition, cancel);

        return answer is MediaFile file
            ? file with
            {
                MaxAge = new LinkTime(link.EndsAt(photo), clock.GetUtcNow()).Left,
                Revocable = true,
                // Not cancelled: it is counted when the answer has been sent.
                WhenOpened = () => links.CountView(link.Id, CancellationToken.None),
            }
            : answer;
    }
}
