using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Photos as administrators see those of others: small, unless the settings grant the originals.</summary>
public sealed class ModeratedPhotos(MediaUrls urls, AccountTable accounts, PlanTable plans, IOptions<ModerationOptions> options)
{
    private const int MostPixels = 640;

    /// <summary>Shows the photos of an owner.</summary>
    /// <exception cref="ApiException">There is no such user.</exception>
    public async Task<Func<PhotoRow, Photo>> Of(long owner, CancellationToken cancel)
    {
        var account = await accounts.Find(owner, cancel) ?? throw ApiException.NotFound("User");
        var plan = (await plans.FindOfUser(owner, cancel))!;

        return photo => photo.ToDto(account.DisplayName, urls.Of(photo, plan).FindAll(IsShown));
    }

    private bool IsShown(PhotoUrl url) => url.Label == Rendition.OriginalLabel
        ? options.Value.Originals
        : url.Width <= MostPixels && url.Height <= MostPixels;
}
