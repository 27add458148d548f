using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>The caller's links, made and shown with their addresses.</summary>
public sealed class SharedLinks(
    LinkTokens tokens, PublicAddress address, MediaUrls urls, CurrentUser user, TimeProvider clock)
{
    public LinkRow New(long photo, int seconds, int? height)
    {
        var (seed, now) = (LinkTokens.NewSeed(), clock.GetUtcNow());
        return new()
        {
            OwnerId = user.Id,
            PhotoId = photo,
            Seed = seed,
            Hash = LinkTokens.Hash(tokens.Of(seed)),
            Seconds = seconds,
            Height = height,
            CreatedAt = now,
            ExpiresAt = now.AddSeconds(seconds),
        };
    }

    public SharedLink Show(LinkRow link, PhotoRow? photo) => link.ToDto(
        $"{address.Root}/api/v1/timelink/{tokens.Of(link.Seed)}",
        photo?.ToDto(user.Caller.DisplayName, urls.Of(photo)),
        TimeOf(link, photo));

    /// <summary>A link without its address, which opens the photo to whoever sees it.</summary>
    public SharedLink ShowToOthers(LinkRow link, PhotoRow? photo, Func<PhotoRow, Photo> show) =>
        link.ToDto("", photo is null ? null : show(photo), TimeOf(link, photo));

    private LinkTime TimeOf(LinkRow link, PhotoRow? photo) =>
        new(photo is null ? link.CreatedAt : link.EndsAt(photo), clock.GetUtcNow());
}
