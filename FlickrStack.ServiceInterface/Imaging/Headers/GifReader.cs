namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Walks a GIF's blocks to count its frames.</summary>
internal static class GifReader
{
    private const int HeaderBytes = 13;
    private const int Extension = 0x21;
    private const int Image = 0x2C;

    public static Canvas Read(FileBytes file)
    {
        var (width, height) = ((long)file.UInt16(6, little: true), (long)file.UInt16(8, little: true));
        var at = HeaderBytes + ColorTableBytes(file.Byte(10));
        var count = 0;
        for (byte block; file.Has(at, 1) && (block = file.Byte(at)) is Extension or Image; at = AfterSubBlocks(file, at))
        {
            at += 2;
            if (block == Extension) continue;

            // Decoders widen a canvas that is too small for a frame.
            width = Math.Max(width, file.UInt16(at - 1, little: true) + file.UInt16(at + 3, little: true));
            height = Math.Max(height, file.UInt16(at + 1, little: true) + file.UInt16(at + 5, little: true));
            at += 9 + ColorTableBytes(file.Byte(at + 7));
            count++;
        }

        // Many end without the block that says so.
        return count > 0 ? new(width, height) { Frames = count } : throw Refusal.Damaged("it has no frame.");
    }

    private static long ColorTableBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);

    private static long AfterSubBlocks(FileBytes file, long at)
    {
        while (file.Byte(at) is > 0 and var length) at += 1 + length;
        return at + 1;
    }
}
