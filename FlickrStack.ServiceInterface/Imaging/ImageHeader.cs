using System.Globalization;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>What a file says of itself, read without decoding a pixel.</summary>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height, IReadOnlyDictionary<string, string> Exif)
{
    private const int HeadBytes = 16;
    private const int LongestValue = 200;

    private static readonly (string Name, int Tag)[] Shown =
    [
        ("make", ExifDirectoryBase.TagMake),
        ("model", ExifDirectoryBase.TagModel),
        ("lens", ExifDirectoryBase.TagLensModel),
        ("exposure", ExifDirectoryBase.TagExposureTime),
        ("aperture", ExifDirectoryBase.TagFNumber),
        ("iso", ExifDirectoryBase.TagIsoEquivalent),
        ("focalLength", ExifDirectoryBase.TagFocalLength),
        ("taken", ExifDirectoryBase.TagDateTimeOriginal),
        ("orientation", ExifDirectoryBase.TagOrientation),
        ("software", ExifDirectoryBase.TagSoftware),
    ];

    /// <summary>Reads a file's header; null when it is no picture that we keep.</summary>
    public static ImageHeader? Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[HeadBytes];
        var format = ImageFormat.Sniff(head[..file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)]);
        if (format is null) return null;

        file.Position = 0;
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(file);
            var (width, height) = (Size(directories, "Image Width"), Size(directories, "Image Height"));
            return width > 0 && height > 0 ? new(format, width, height, ReadExif(directories)) : null;
        }
        catch (Exception e) when (e is ImageProcessingException or IOException or MetadataException)
        {
            // A file that begins like a picture and goes on as something else is none.
            return null;
        }
    }

    // Every format's directory calls it so; EXIF's own sizes, which lie, come after those.
    private static int Size(IEnumerable<MetadataExtractor.Directory> directories, string tagName) => directories
        .Where(directory => directory is not ExifDirectoryBase)
        .SelectMany(directory => directory.Tags
            .Where(tag => tag.Name == tagName)
            .Select(tag => directory.TryGetInt32(tag.Type, out var pixels) ? pixels : 0))
        .FirstOrDefault(pixels => pixels > 0);

    private static SortedDictionary<string, string> ReadExif(IEnumerable<MetadataExtractor.Directory> directories)
    {
        var exif = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var directory in directories.OfType<ExifDirectoryBase>().Where(d => d is not ExifThumbnailDirectory))
        foreach (var (name, tag) in Shown)
        {
            if (directory.GetDescription(tag)?.Trim() is { Length: > 0 and <= LongestValue } value)
                exif.TryAdd(name, value.ToString(CultureInfo.InvariantCulture));
        }

        return exif;
    }
}
