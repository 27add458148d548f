using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The addresses of the files that the caller's plan grants.</summary>
public sealed class MediaUrls(MediaSigner signer, CurrentUser user, PublicAddress address)
{
    private readonly long expiry = signer.Expiry;
    private PlanRow? planned;
    private List<Rendition> thumbnails = [];

    public List<PhotoUrl> Of(PhotoRow photo) => Of(photo, user.Plan);

    /// <summary>Those that the plan of another owner grants.</summary>
    public List<PhotoUrl> Of(PhotoRow photo, PlanRow plan)
    {
        // A page has many photos and one plan.
        if (!ReferenceEquals(plan, planned)) (planned, thumbnails) = (plan, [.. RenditionRights.Thumbnails(plan)]);

        return [.. thumbnails.Concat(RenditionRights.Whole(plan, photo)).Select(shown => Of(photo, shown))];
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
