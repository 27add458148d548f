using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

public sealed class LinkServices(
    PhotoTable photos, LinkTable links, PhotoFiles files, SharedLinks shared, CurrentUser user) : IService
{
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
}
