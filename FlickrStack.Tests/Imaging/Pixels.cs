using System.Buffers.Binary;
using System.IO.Compression;

namespace FlickrStack.Tests.Imaging;

/// <summary>The pixels of a PNG of eight bits, read without the decoder under test.</summary>
internal sealed record Pixels(int Width, int Height, int Bands, byte[] Bytes)
{
    private const int Signature = 8;

    public static Pixels OfPng(byte[] png)
    {
        var header = png.AsSpan(Signature + 8);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        Assert.That((header[8], header[12]), Is.EqualTo((8, 0)), "eight bits, not interlaced");
        var bands = header[9] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new NotSupportedException("palette") };
        using var packed = new MemoryStream();
        for (var at = Signature; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var bytes = new byte[width * height * bands];
        for (var y = 0; y < height; y++) ReadRow(rows, bytes, y * width * bands, width * bands, bands);
        return new(width, height, bands, bytes);
    }

    /// <summary>The colour in the middle of a quarter of the picture; grey is red, green and blue alike.</summary>
    public int[] Quarter(bool right, bool bottom) => At(Width * (right ? 3 : 1) / 4, Height * (bottom ? 3 : 1) / 4);

    public int[] At(int x, int y)
    {
        var at = (y * Width + x) * Bands;
        return Bands < 3 ? [Bytes[at], Bytes[at], Bytes[at]] : [Bytes[at], Bytes[at + 1], Bytes[at + 2]];
    }

    public int Alpha(int x, int y) => Bands is 2 or 4 ? Bytes[(y * Width + x + 1) * Bands - 1] : 255;

    private static void ReadRow(Stream rows, byte[] bytes, int start, int length, int step)
    {
        var filter = rows.ReadByte();
        rows.ReadExactly(bytes, start, length);
        for (var i = 0; i < length; i++)
        {
            var left = i >= step ? bytes[start + i - step] : 0;
            var above = start > 0 ? bytes[start + i - length] : 0;
            var corner = start > 0 && i >= step ? bytes[start + i - length - step] : 0;
            bytes[start + i] += (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Nearest(left, above, corner), _ => 0 });
        }
    }

    private static int Nearest(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
