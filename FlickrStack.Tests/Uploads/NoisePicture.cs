using System.IO.Compression;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Imaging;

namespace FlickrStack.Tests.Uploads;

/// <summary>Valid pictures that nothing can make smaller, no two of them alike.</summary>
internal static class NoisePicture
{
    private static int made;

    /// <summary>A PNG of three bytes a pixel, and some more.</summary>
    public static byte[] Png(int width, int height)
    {
        var rows = new byte[height * (1 + width * 3)];
        new Random(Interlocked.Increment(ref made)).NextBytes(rows);
        for (var y = 0; y < height; y++) rows[y * (1 + width * 3)] = 0;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.NoCompression)) zlib.Write(rows);

        byte[] header = [.. HeaderBytes.Big((uint)width, (uint)height), 8, 2, 0, 0, 0];
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8,
            .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var chunk = HeaderBytes.Chunk(type, content);
        var crc = new Crc32();
        crc.Append(chunk.AsSpan(4, content.Length + 4));
        HeaderBytes.Big(crc.Value).CopyTo(chunk, chunk.Length - 4);
        return chunk;
    }
}
