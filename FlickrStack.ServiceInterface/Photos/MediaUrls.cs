using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The addresses of the files that the caller's plan grants.</summary>
public sealed class MediaUrls(MediaSigner signer, CurrentUser user, PublicAddress address)
{
    private readonly long expiry = signer.Expiry;
    private List<Rendition>? thumbnails;

    public List<PhotoUrl> Of(PhotoRow photo)
    {
        // A page has many photos and one plan.
        thumbnails ??= [.. RenditionRights.Thumbnails(user.Plan)];
        return [.. thumbnails.Concat(RenditionRights.Whole(user.Plan, photo)).Select(shown => Of(photo, shown))];
    }

    private PhotoUrl Of(PhotoRow photo, Rendition rendition)
    {
        var (width, height) = rendition.Target.SizeOf(photo.Width, photo.Height);
        return new()
        {
            Label = rendition.Label,
            Height = height,
            Width = width,
            Format = rendition.Format.Name,
            Url = Sign(photo.Id, rendition.File),
            Ready = rendition == photo.Original || photo.Made.Has(rendition.File),
        };
    }

    private string Sign(long photo, string file)
    {
        var signed = MediaSigner.TextOf(photo, file, expiry);
        return $"{address.Root}/media/{signed}&s={signer.Sign(signed)}";
    }
}
