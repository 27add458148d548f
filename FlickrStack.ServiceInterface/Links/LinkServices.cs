using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

public sealed class LinkServices(
    PhotoTable photos, LinkTable links, PhotoFiles files, SharedLinks shared, CurrentUser user) : IService
{
    private static readonly Sort LastMade = new(LinkTable.CreatedAt, Descending: true);

    public async Task<SharedLink> Post(CreateLink request, CancellationToken cancel)
    {
        var photo = await photos.Find(request.PhotoId, user.Id, cancel) ?? throw ApiException.NotFound("Photo");
        if (!user.Plan.Links) throw ApiException.Forbidden("PlanForbidsLinks", "Your plan has no time-limited links.");

        // Refused now where it would be refused later, and ordered, so that it is ready when the link is opened.
        await files.Get(photo, user.Plan, LinkRow.Opens(request.Height, user.Plan, photo), cancel);
        var link = shared.New(photo.Id, request.Seconds, request.Height);
        var id = await links.Add(link, cancel);
        if (id == 0) throw ApiException.NotFound("Photo");

        return shared.Show(link with { Id = id }, photo);
    }

    public async Task<QueryResponse<SharedLink>> Get(QueryLinks request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, LastMade));
        var total = await links.Count(user.Id, cancel);
        var rows = await links.Page(user.Id, window, cancel);
        var shown = (await photos.WithIds(user.Id, rows.Select(link => link.PhotoId), cancel)).ToDictionary(photo => photo.Id);

        return window.Answer(rows, total, link => shared.Show(link, shown.GetValueOrDefault(link.PhotoId)));
    }

    public async Task<DeleteLinkResponse> Delete(DeleteLink request, CancellationToken cancel)
    {
        if (!await links.Delete(request.Id, user.Id, cancel)) throw ApiException.NotFound("Link");

        return new();
    }
}
