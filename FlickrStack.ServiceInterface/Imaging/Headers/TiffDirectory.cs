using MetadataExtractor;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>
/// One directory of a TIFF structure, of which EXIF is one. Only small values of wanted tags are read: thousands of
/// tags that all point at the same megabyte cost nothing, and no directory is entered that nobody asked for.
/// </summary>
internal readonly struct TiffDirectory
{
    private const int EntryBytes = 12;

    private readonly FileBytes tiff;
    private readonly bool little;
    private readonly long at;

    private TiffDirectory(FileBytes tiff, bool little, long at) => (this.tiff, this.little, this.at) = (tiff, little, at);

    /// <summary>Whether all of it lies within the file.</summary>
    public bool IsWhole => tiff.Has(at, 2) && Count > 0 && tiff.Has(at, 2 + (Count * EntryBytes) + 4);

    /// <summary>Where the next one begins, 0 after the last.</summary>
    public long Next => tiff.UInt32(at + 2 + (Count * EntryBytes), little);

    private int Count => tiff.UInt16(at, little);

    /// <summary>The first directory of a structure, or null when it does not begin like one.</summary>
    public static TiffDirectory? First(FileBytes tiff)
    {
        if (!tiff.Has(0, 8)) return null;

        var head = tiff.At(0, 4);
        var little = head.SequenceEqual("II*\0"u8);
        return little || head.SequenceEqual("MM\0*"u8) ? new(tiff, little, tiff.UInt32(4, little)) : null;
    }

    /// <summary>Another directory of the same structure.</summary>
    public TiffDirectory Other(long offset) => new(tiff, little, offset);

    /// <summary>Values by tag: text, a whole number as long, or up to three rationals.</summary>
    public Dictionary<int, object> Read(IReadOnlySet<int> wanted)
    {
        var values = new Dictionary<int, object>();
        for (var i = 0; tiff.Has(at, 2) && i < Count; i++)
        {
            var entry = at + 2 + (i * EntryBytes);
            if (!tiff.Has(entry, EntryBytes)) break;

            var tag = tiff.UInt16(entry, little);
            if (wanted.Contains(tag) && ReadValue(entry) is { } value) values.TryAdd(tag, value);
        }

        return values;
    }

    private object? ReadValue(long entry)
    {
        var (type, count) = (tiff.UInt16(entry + 2, little), tiff.UInt32(entry + 4, little));
        var bytes = count * (type switch { 1 or 2 => 1L, 3 => 2L, 4 or 9 => 4L, 5 or 10 => 8L, _ => 0L });
        var value = bytes <= 4 ? entry + 8 : tiff.UInt32(entry + 8, little);
        if (bytes == 0 || !tiff.Has(value, bytes)) return null;

        return type switch
        {
            1 => (long)tiff.Byte(value),
            2 => ExifText.Read(tiff.At(value, (int)Math.Min(bytes, FilePages.MostAtOnce))),
            3 => (long)tiff.UInt16(value, little),
            4 => (long)tiff.UInt32(value, little),
            9 => (long)(int)tiff.UInt32(value, little),
            _ => ReadRationals(value, (int)Math.Min(count, 3), signed: type == 10),
        };
    }

    private Rational[]? ReadRationals(long value, int count, bool signed)
    {
        var rationals = new Rational[count];
        for (var i = 0; i < count; i++)
        {
            var (above, below) = (tiff.UInt32(value + (8 * i), little), tiff.UInt32(value + (8 * i) + 4, little));
            if (below == 0) return null;
            rationals[i] = signed ? new((int)above, (int)below) : new(above, below);
        }

        return rationals;
    }
}
