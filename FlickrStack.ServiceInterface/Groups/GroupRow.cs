using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Groups;

/// <summary>A group, as the table holds one.</summary>
public sealed record GroupRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long OwnerId { get; init; }

    public required string Nsid { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required GroupPrivacy Privacy { get; init; }

    public string? IconUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Source Source { get; init; }

    public long PhotoCount { get; init; }

    public GroupKind Kind { get; init; }

    public long? CoverPhotoId { get; init; }

    public Group ToDto() => new()
    {
        Id = Id,
        Nsid = Nsid,
        Name = Name,
        Description = Description,
        Privacy = Privacy,
        PhotoCount = PhotoCount,
        IconUrl = IconUrl,
        CreatedAt = CreatedAt,
        Source = Source,
        Kind = Kind,
        CoverPhotoId = CoverPhotoId,
    };
}
