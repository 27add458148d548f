namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Walks a PNG's chunks; none is ever inflated.</summary>
internal static class PngReader
{
    private const int SignatureBytes = 8;
    private const int SizeBytes = 13;

    public static Canvas Read(FileBytes file)
    {
        var first = file.At(SignatureBytes, 8);
        if (!first.SequenceEqual("\0\0\0\u000DIHDR"u8)) throw Refusal.Damaged("it does not begin with its size.");
        var canvas = new Canvas(file.UInt32(SignatureBytes + 8), file.UInt32(SignatureBytes + 12));

        var hasPixels = false;
        for (long at = SignatureBytes + SizeBytes + 12; ;)
        {
            long length = file.UInt32(at);
            var type = file.At(at + 4, 4);
            if (type.SequenceEqual("IEND"u8)) break;

            hasPixels |= type.SequenceEqual("IDAT"u8);
            var isExif = type.SequenceEqual("eXIf"u8);
            var chunk = file.Slice(at + 8, length);
            if (isExif && canvas.Exif is null) canvas = canvas with { Exif = chunk };
            at += length + 12;
        }

        return hasPixels ? canvas : throw Refusal.Damaged("it has no pixels.");
    }
}
