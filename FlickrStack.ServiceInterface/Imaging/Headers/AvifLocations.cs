namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Where in an AVIF the bytes of its items lie.</summary>
internal static class AvifLocations
{
    /// <summary>The EXIF block of an item that lies in one piece, or null.</summary>
    public static FileBytes? Find(uint item, FileBytes locations, FileBytes file)
    {
        int version = locations.Byte(0);
        var (offsetBytes, lengthBytes) = (locations.Byte(4) >> 4, locations.Byte(4) & 15);
        var (originBytes, indexBytes) = (locations.Byte(5) >> 4, version > 0 ? locations.Byte(5) & 15 : 0);
        var count = Number(locations, 6, version < 2 ? 2 : 4);
        long at = version < 2 ? 8 : 10;
        for (var i = 0L; i < count; i++)
        {
            var id = Number(locations, at, version < 2 ? 2 : 4);
            at += version < 2 ? 2 : 4;
            var isInFile = version == 0 || locations.UInt16(at) == 0;
            at += version == 0 ? 2 : 4;
            var origin = Number(locations, at, originBytes);
            var extents = locations.UInt16(at + originBytes);
            at += originBytes + 2;
            if (id == item)
            {
                var offset = origin + Number(locations, at + indexBytes, offsetBytes);
                var length = Number(locations, at + indexBytes + offsetBytes, lengthBytes);
                return isInFile && extents == 1 ? Block(file, offset, length) : null;
            }

            at += extents * (indexBytes + offsetBytes + lengthBytes);
        }

        return null;
    }

    // Before the block stands how many bytes to pass over.
    private static FileBytes? Block(FileBytes file, long offset, long length)
    {
        if (length < 4 || !file.Has(offset, length)) return null;

        var skipped = file.UInt32(offset) + 4L;
        return skipped <= length ? file.Slice(offset + skipped, length - skipped) : null;
    }

    private static long Number(FileBytes bytes, long at, int size) => size switch
    {
        0 => 0,
        2 => bytes.UInt16(at),
        4 => bytes.UInt32(at),
        8 => ((long)bytes.UInt32(at) << 32) | bytes.UInt32(at + 4),
        _ => throw Refusal.Damaged("a place in it cannot be read."),
    };
}
