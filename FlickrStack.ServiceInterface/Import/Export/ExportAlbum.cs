using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>An album of an export.</summary>
public sealed record ExportAlbum
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Flickr's id of the photo that stands for it.</summary>
    public required string? Cover { get; init; }

    /// <summary>Flickr's ids of its photos, in its order.</summary>
    public required IReadOnlyList<string> Photos { get; init; }

    public static List<ExportAlbum> ReadAll(JsonElement file) =>
        [.. file.At("albums").Items().Select(Read).Where(album => album.Id.Length > 0)];

    private static ExportAlbum Read(JsonElement album) => new()
    {
        Id = album.At("id").Text(),
        Title = album.At("title").Text(),
        Description = album.At("description").Text(),
        CreatedAt = album.At("created").UnixTime(),
        Cover = album.At("cover_photo").Text().TrimEnd('/').Split('/')[^1],
        Photos = [.. album.At("photos").Items().Select(photo => photo.Text())],
    };
}
