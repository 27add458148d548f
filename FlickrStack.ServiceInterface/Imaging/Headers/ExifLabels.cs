using MetadataExtractor.Formats.Exif;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>The values that people are shown, in words.</summary>
internal static class ExifLabels
{
    private static readonly (string Name, int Tag)[] Shown =
    [
        ("make", ExifDirectoryBase.TagMake),
        ("model", ExifDirectoryBase.TagModel),
        ("lens", ExifDirectoryBase.TagLensModel),
        ("exposure", ExifDirectoryBase.TagExposureTime),
        ("exposureBias", ExifDirectoryBase.TagExposureBias),
        ("aperture", ExifDirectoryBase.TagFNumber),
        ("iso", ExifDirectoryBase.TagIsoEquivalent),
        ("flash", ExifDirectoryBase.TagFlash),
        ("focalLength", ExifDirectoryBase.TagFocalLength),
        ("taken", ExifDirectoryBase.TagDateTimeOriginal),
        ("orientation", ExifDirectoryBase.TagOrientation),
        ("software", ExifDirectoryBase.TagSoftware),
    ];

    // What cameras write where nobody has written anything.
    private static readonly string[] Defaults =
    [
        "OLYMPUS DIGITAL CAMERA", "PENTAX DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "MINOLTA DIGITAL CAMERA",
        "KODAK DIGITAL STILL CAMERA", "SAMSUNG DIGITAL CAMERA", "DIGITAL CAMERA", "SONY DSC", "Exif_JPEG_PICTURE",
        "DCIM", "default", "My beautiful picture", "Untitled",
    ];

    public static IEnumerable<int> Tags => Shown.Select(value => value.Tag);

    public static bool IsDefault(string title) => Defaults.Contains(title, StringComparer.OrdinalIgnoreCase);

    public static SortedDictionary<string, string> Describe(IEnumerable<Dictionary<int, object>> directories)
    {
        var words = new ExifIfd0Directory();
        foreach (var (tag, value) in directories.SelectMany(values => values))
        {
            if (value is MetadataExtractor.Rational[] rationals) words.Set(tag, rationals[0]);
            else words.Set(tag, value);
        }

        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, tag) in Shown)
        {
            if (words.GetDescription(tag)?.Trim() is { Length: > 0 } label) labels.Add(name, label);
        }

        return labels;
    }
}
