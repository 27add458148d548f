using System.Globalization;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The addresses of the files that the caller's plan grants.</summary>
public sealed class MediaUrls(MediaSigner signer, CurrentUser user, PublicAddress address)
{
    private readonly long expiry = signer.Expiry;

    public List<PhotoUrl> Of(PhotoRow photo) => user.Plan.Original
        ?
        [
            new()
            {
                Label = "original",
                Height = photo.Height,
                Width = photo.Width,
                Format = photo.Format,
                Url = Sign(photo.Id, photo.OriginalName),
                Ready = true,
            },
        ]
        : [];

    private string Sign(long photo, string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{address.Root}/media/{photo}/{file}?e={expiry}&s={signer.Sign(photo, file, expiry)}");
}
