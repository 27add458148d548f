using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

public sealed class LinkListServices(
    LinkTable links, PhotoTable photos, SharedLinks shared, Whose whose, ModeratedPhotos moderated) : IService
{
    private static readonly Sort LastMade = new(LinkTable.CreatedAt, Descending: true);

    public async Task<QueryResponse<SharedLink>> Get(QueryLinks request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var window = PageWindow.Of(request, Sort.Parse(request, LastMade));
        var total = await links.Count(owner, cancel);
        var rows = await links.Page(owner, window, cancel);
        var found = (await photos.WithIds(owner, rows.Select(link => link.PhotoId), cancel)).ToDictionary(photo => photo.Id);
        var small = whose.IsNamed ? await moderated.Of(owner, cancel) : null;

        return window.Answer(rows, total, Show);

        SharedLink Show(LinkRow link)
        {
            var photo = found.GetValueOrDefault(link.PhotoId);
            return small is null ? shared.Show(link, photo) : shared.ShowToOthers(link, photo, small);
        }
    }

    public async Task<DeleteLinkResponse> Delete(DeleteLink request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        if (!await links.Delete(request.Id, owner, cancel)) throw ApiException.NotFound("Link");

        return new();
    }
}
