using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>A link that is good, its photo, and what its owner's plan grants.</summary>
public sealed record OpenedLink(LinkRow Link, PhotoRow Photo, PlanRow Plan)
{
    /// <summary>The file that it opens.</summary>
    public Photos.Rendition Rendition { get; } = LinkRow.Opens(Link.Height, Plan, Photo);

    public LinkTime Time(TimeProvider clock) => new(Link.EndsAt(Photo), clock.GetUtcNow());

    public LinkedPicture ToDto(string url, LinkTime time, bool isReady)
    {
        var (width, height) = Rendition.Target.SizeOf(Photo.Width, Photo.Height);
        return new()
        {
            Url = url,
            ExpiresAt = time.EndsAt,
            SecondsLeft = time.Seconds,
            TimeLeft = time.Text,
            Width = width,
            Height = height,
            Format = Rendition.Format.Name,
            Original = Rendition == Photo.Original,
            Ready = isReady,
            Placeholder = Photo.Placeholder,
        };
    }
}
