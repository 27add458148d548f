using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>A link, as the table holds one.</summary>
public sealed record LinkRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long OwnerId { get; init; }

    public required long PhotoId { get; init; }

    /// <summary>What its token is derived from.</summary>
    public required string Seed { get; init; }

    /// <summary>The hash of its token.</summary>
    public required string Hash { get; init; }

    public required int Seconds { get; init; }

    public required int? Height { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public long Views { get; init; }

    /// <summary>The file that a link of a height, or of none, opens.</summary>
    public static Photos.Rendition Opens(int? height, PlanRow plan, PhotoRow photo) =>
        height is { } pixels ? Photos.Rendition.AtHeight(pixels, ImageFormat.Jpeg) : RenditionRights.Best(plan, photo);

    /// <summary>When it ends: with its photo, where that is sooner.</summary>
    public DateTimeOffset EndsAt(PhotoRow photo) => photo.ExpiresAt is { } end && end < ExpiresAt ? end : ExpiresAt;

    public SharedLink ToDto(string url, Photo? photo, LinkTime time) => new()
    {
        Id = Id,
        Url = url,
        Photo = photo,
        Height = Height,
        Seconds = Seconds,
        CreatedAt = CreatedAt,
        ExpiresAt = time.EndsAt,
        SecondsLeft = time.Seconds,
        TimeLeft = time.Text,
        Views = Views,
    };
}
