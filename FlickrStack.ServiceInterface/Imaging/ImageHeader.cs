using FlickrStack.ServiceInterface.Imaging.Headers;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>
/// What a file says of itself, read without decoding a pixel or inflating a byte; sizes are those of the picture
/// held upright.
/// </summary>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Frames)
{
    private const int HeadBytes = 1024;

    /// <summary>EXIF as people read it, by names of ours; never where the picture was taken.</summary>
    public required IReadOnlyDictionary<string, string> Exif { get; init; }

    /// <summary>The camera's clock as if it were in UTC.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>What somebody wrote as the picture's description.</summary>
    public string? Title { get; init; }

    /// <exception cref="ApiException">It is no picture, or none that is taken.</exception>
    public static ImageHeader Read(string path, ImageOptions limits)
    {
        using var file = File.OpenHandle(path);
        var bytes = FileBytes.All(new(file));
        if (bytes.Length == 0) throw Refusal.Empty();
        var head = bytes.At(0, (int)Math.Min(bytes.Length, HeadBytes));
        var format = ImageFormat.Sniff(head) ?? throw Refusal.Of(head);

        var canvas = ReadFrame(format, bytes);
        if (canvas.Width == 0 || canvas.Height == 0) throw Refusal.Damaged("it has no size.");
        limits.Check(canvas.Width, canvas.Height, canvas.Frames);

        var exif = Headers.Exif.Read(canvas.Exif);
        var upright = exif.IsTurned && !canvas.TurnsItself ? new Canvas(canvas.Height, canvas.Width) : canvas;
        return new(format, (int)upright.Width, (int)upright.Height, canvas.Frames)
        {
            Exif = exif.Labels,
            TakenAt = exif.TakenAt,
            Latitude = exif.Position?.Latitude,
            Longitude = exif.Position?.Longitude,
            Title = exif.Title,
        };
    }

    private static Canvas ReadFrame(ImageFormat format, FileBytes file) => format.Name switch
    {
        "jpeg" => JpegReader.Read(file),
        "png" => PngReader.Read(file),
        "gif" => GifReader.Read(file),
        "webp" => WebPReader.Read(file),
        "tiff" => TiffReader.Read(file),
        _ => AvifReader.Read(file),
    };
}
