using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A file that Flickr has of a photo. The original counts as the largest, whatever its numbers say.</summary>
public sealed record FlickrSize(string Url, int Width, int Height, bool IsOriginal)
{
    public static FlickrSize? FromList(JsonElement item, string key) => item.At($"url_{key}").TextOrNull() is { } url
        ? new(url, item.At($"width_{key}").Small(), item.At($"height_{key}").Small(), key == "o")
        : null;

    public static FlickrSize? FromSizes(JsonElement size) =>
        size.At("media").Text() != "video" && size.At("source").TextOrNull() is { } url
            ? new(url, size.At("width").Small(), size.At("height").Small(), size.At("label").Text() == "Original")
            : null;

    public static FlickrSize? Best(IEnumerable<FlickrSize> sizes) =>
        sizes.MaxBy(size => (size.IsOriginal, (long)size.Width * size.Height));
}
