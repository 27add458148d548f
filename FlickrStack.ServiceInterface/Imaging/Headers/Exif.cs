using System.Globalization;
using MetadataExtractor.Formats.Exif;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>What EXIF says of a picture. What cannot be read is not there: a camera's mistakes refuse no picture.</summary>
internal sealed class Exif
{
    private static readonly HashSet<int> OfPicture =
        [ExifIfd0Directory.TagExifSubIfdOffset, ExifIfd0Directory.TagGpsInfoOffset, ExifDirectoryBase.TagImageDescription, .. ExifLabels.Tags];

    private static readonly HashSet<int> OfShot = [ExifDirectoryBase.TagDateTimeDigitized, .. ExifLabels.Tags];

    private readonly Dictionary<int, object> picture = [];
    private readonly Dictionary<int, object> shot = [];

    private Exif(FileBytes? block)
    {
        if (block is not { } bytes || TiffDirectory.First(WithoutName(bytes)) is not { } first) return;

        picture = first.Read(OfPicture);
        if (picture.GetValueOrDefault(ExifIfd0Directory.TagExifSubIfdOffset) is long pointer)
            shot = first.Other(pointer).Read(OfShot);
        if (picture.GetValueOrDefault(ExifIfd0Directory.TagGpsInfoOffset) is long gps)
            Position = ExifPosition.Read(first.Other(gps));
    }

    public ExifPosition? Position { get; }

    public SortedDictionary<string, string> Labels => ExifLabels.Describe([picture, shot]);

    /// <summary>Whether the picture lies on its side as it is stored.</summary>
    public bool IsTurned => picture.GetValueOrDefault(ExifDirectoryBase.TagOrientation) is >= 5L and <= 8L;

    public string? Title => picture.GetValueOrDefault(ExifDirectoryBase.TagImageDescription) is string title
        && !ExifLabels.IsDefault(title) ? title : null;

    /// <summary>The camera's clock, which knows no time zone, as if it were in UTC.</summary>
    public DateTimeOffset? TakenAt => ReadTime(ExifDirectoryBase.TagDateTimeOriginal) ?? ReadTime(ExifDirectoryBase.TagDateTimeDigitized);

    public static Exif Read(FileBytes? block) => new(block);

    // Some programs write a JPEG segment's name before the block in other formats as well.
    private static FileBytes WithoutName(FileBytes block) =>
        block.Has(0, 6) && block.At(0, 6).SequenceEqual("Exif\0\0"u8) ? block.Slice(6, block.Length - 6) : block;

    private DateTimeOffset? ReadTime(int tag) =>
        shot.GetValueOrDefault(tag) is string text
        && DateTimeOffset.TryParseExact(
            text, ["yyyy:MM:dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is >= 1826 and < 2100 ? time : null;
}
