using System.Globalization;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The addresses of the files that the caller's plan grants.</summary>
public sealed class MediaUrls(MediaSigner signer, CurrentUser user, PublicAddress address)
{
    private readonly long expiry = signer.Expiry;

    public List<PhotoUrl> Of(PhotoRow photo) => [.. RenditionRights.Shown(user.Plan, photo).Select(shown => Of(photo, shown))];

    private PhotoUrl Of(PhotoRow photo, Rendition rendition)
    {
        var (width, height) = rendition.Target.SizeOf(photo.Width, photo.Height);
        var file = rendition.File;
        return new()
        {
            Label = rendition.Label,
            Height = height,
            Width = width,
            Format = rendition.Format.Name,
            Url = Sign(photo.Id, file),
            Ready = rendition == photo.Original || photo.Made.Has(file),
        };
    }

    private string Sign(long photo, string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{address.Root}/media/{photo}/{file}?e={expiry}&s={signer.Sign(photo, file, expiry)}");
}
