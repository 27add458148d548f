using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A photoset as flickr.photosets.getInfo tells of it.</summary>
public sealed record FlickrPhotoset
{
    public required string Id { get; init; }

    public required string OwnerNsid { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset? CreatedAt { get; init; }

    public static FlickrPhotoset Read(JsonElement set) => new()
    {
        Id = set.At("id").Text(),
        OwnerNsid = set.At("owner").Text(),
        Title = set.At("title").Text(),
        Description = set.At("description").Text(),
        CreatedAt = set.At("date_create").UnixTime(),
    };
}
