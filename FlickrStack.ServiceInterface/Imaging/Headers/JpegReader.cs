namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Walks a JPEG's segments up to its first scan.</summary>
internal static class JpegReader
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;
    private const int Application1 = 0xE1;

    public static Canvas Read(FileBytes file)
    {
        Canvas? canvas = null;
        FileBytes? exif = null;
        for (long at = 2; ;)
        {
            var marker = NextMarker(file, ref at);
            if (marker == EndOfImage) throw Refusal.EndsEarly();
            if (StandsAlone(marker)) continue;

            var length = file.UInt16(at);
            if (length < 2) throw Refusal.Damaged("a segment has no length.");
            var segment = file.Slice(at + 2, length - 2);
            if (marker == StartOfScan) break;

            if (marker == Application1 && exif is null) exif = Exif(segment);
            if (IsFrame(marker)) canvas = canvas is null ? Size(segment) : throw Refusal.Damaged("it has two sizes.");
            at += length;
        }

        return canvas is { } found ? found with { Exif = exif } : throw Refusal.Damaged("it has no size.");
    }

    // Cameras leave bytes between segments, and decoders pass over them.
    private static int NextMarker(FileBytes file, ref long at)
    {
        while (file.Byte(at++) != 0xFF) ;
        int marker;
        while ((marker = file.Byte(at++)) == 0xFF) ;
        return marker;
    }

    private static bool StandsAlone(int marker) => marker is 0 or 1 or (>= 0xD0 and <= 0xD8);

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static Canvas Size(FileBytes segment)
    {
        var components = segment.Byte(5);
        if (components is 0 or > 4 || segment.Length < 6 + (3 * components)) throw Refusal.Damaged("its colours make no sense.");

        return new(segment.UInt16(3), segment.UInt16(1));
    }

    private static FileBytes? Exif(FileBytes segment) =>
        segment.Length > 6 && segment.At(0, 6).SequenceEqual("Exif\0\0"u8) ? segment.Slice(6, segment.Length - 6) : null;
}
