namespace FlickrStack.ServiceInterface.Photos;

/// <summary>A photo that has come from Flickr before.</summary>
public sealed record KnownPhoto
{
    public required long Id { get; init; }

    public required string FlickrId { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FlickrUpdatedAt { get; init; }

    /// <summary>Whether the group that was asked for holds it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether Flickr has changed it since, and nobody here.</summary>
    public bool IsOlderThan(DateTimeOffset? flickrUpdated) => FlickrUpdatedAt == UpdatedAt && flickrUpdated > UpdatedAt;
}
