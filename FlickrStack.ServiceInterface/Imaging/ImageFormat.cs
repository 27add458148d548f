using FlickrStack.ServiceInterface.Imaging.Headers;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A format of originals, known by its first bytes and not by its name.</summary>
public sealed record ImageFormat(string Name, string Extension, string ContentType)
{
    public static ImageFormat Jpeg { get; } = new("jpeg", "jpg", "image/jpeg");

    public static ImageFormat Png { get; } = new("png", "png", "image/png");

    public static ImageFormat Gif { get; } = new("gif", "gif", "image/gif");

    public static ImageFormat WebP { get; } = new("webp", "webp", "image/webp");

    public static ImageFormat Tiff { get; } = new("tiff", "tif", "image/tiff");

    public static ImageFormat Avif { get; } = new("avif", "avif", "image/avif");

    /// <summary>The format with a name of the contract.</summary>
    public static ImageFormat Named(string name) =>
        new[] { Jpeg, Png, Gif, WebP, Tiff, Avif }.Single(format => format.Name == name);

    /// <summary>The format that these first bytes belong to, or null for anything else.</summary>
    public static ImageFormat? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Tiff,
        _ => Brands.Any(head, Brands.Av1) ? Avif : null,
    };
}
