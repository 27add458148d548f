namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Walks a WebP's chunks: the canvas, the frames of an animation, EXIF.</summary>
internal static class WebPReader
{
    private const int FirstChunk = 12;

    public static Canvas Read(FileBytes file)
    {
        var riff = file.Slice(0, file.UInt32(4, little: true) + 8L);
        Canvas? canvas = null;
        FileBytes? exif = null;
        var (frames, hasPixels) = (0, false);
        for (long at = FirstChunk; riff.Has(at, 8);)
        {
            long length = riff.UInt32(at + 4, little: true);
            var chunk = riff.Slice(at + 8, length);
            switch (riff.At(at, 4))
            {
                case [(byte)'V', (byte)'P', (byte)'8', var kind]:
                    hasPixels |= kind != 'X';
                    canvas ??= Size(kind, chunk);
                    break;
                case [(byte)'A', (byte)'N', (byte)'M', (byte)'F']:
                    frames++;
                    break;
                case [(byte)'E', (byte)'X', (byte)'I', (byte)'F']:
                    exif ??= chunk;
                    break;
            }

            at += 8 + length + (length & 1);
        }

        if (canvas is not { } found || !(hasPixels || frames > 0)) throw Refusal.Damaged("it has no pixels.");
        return found with { Frames = Math.Max(frames, 1), Exif = exif };
    }

    private static Canvas Size(byte kind, FileBytes chunk) => (char)kind switch
    {
        'X' => new(1 + (chunk.UInt32(4, little: true) & 0xFFFFFF), 1 + (chunk.UInt32(6, little: true) >> 8)),
        'L' when chunk.Byte(0) == 0x2F => Lossless(chunk.UInt32(1, little: true)),
        ' ' when chunk.At(3, 3) is [0x9D, 0x01, 0x2A] =>
            new(chunk.UInt16(6, little: true) & 0x3FFF, chunk.UInt16(8, little: true) & 0x3FFF),
        _ => throw Refusal.Damaged("its size cannot be read."),
    };

    private static Canvas Lossless(uint bits) => new(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
}
