using System.Buffers.Binary;

namespace FlickrStack.Tests.Imaging;

/// <summary>Files that say they are pictures. Each is made of bytes, not found.</summary>
internal static class HostileFiles
{
    private const ushort Huge = 50_000;

    /// <summary>Name, promised format and bytes.</summary>
    public static IEnumerable<(string Name, string Format, byte[] Bytes)> All()
    {
        foreach (var (sample, format) in new[] { ("plain.jpg", "jpeg"), ("progressive.jpg", "jpeg"), ("plain.png", "png"), ("plain.tif", "tiff"), ("plain.avif", "avif") })
        {
            var good = Darkroom.Sample(sample);
            yield return ($"cut {sample}", format, good[..(good.Length * 9 / 10)]);
        }

        yield return ("huge jpeg", "jpeg", HugeJpeg("plain.jpg"));
        yield return ("huge progressive jpeg", "jpeg", HugeJpeg("progressive.jpg"));
        yield return ("huge png", "png", HugePng());
        yield return ("huge gif", "gif", HugeGif());
        yield return ("huge webp", "webp", HugeWebP());
        yield return ("png called jpeg", "jpeg", Darkroom.Sample("plain.png"));
        yield return ("tiff called png", "png", Darkroom.Sample("plain.tif"));
        yield return ("heic", "avif", Darkroom.Sample("hevc.heic"));
        yield return ("svg", "png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd'/></svg>"u8.ToArray());
        yield return ("pdf", "jpeg", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"u8.ToArray());
        yield return ("nothing", "jpeg", []);
        yield return ("zeros", "png", new byte[4096]);
        foreach (var format in new[] { "jpeg", "png", "gif", "webp", "tiff", "avif" }) yield return ($"noise called {format}", format, Noise(format));
    }

    /// <summary>A good picture of one format with a program of another kind behind it.</summary>
    public static byte[] Polyglot() => [.. Darkroom.Sample("plain.jpg"), .. "PK\x03\x04<?php system($_GET[0]); ?><script>alert(1)</script>"u8];

    // The size stands five bytes behind the marker of the frame, which is C0, or C2 when progressive.
    private static byte[] HugeJpeg(string sample)
    {
        var picture = Darkroom.Sample(sample);
        var frame = Math.Max(picture.AsSpan().IndexOf<byte>([0xFF, 0xC0, 0, 17]), picture.AsSpan().IndexOf<byte>([0xFF, 0xC2, 0, 17]));
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 5), Huge);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 7), Huge);
        return picture;
    }

    private static byte[] Noise(string format)
    {
        var bytes = new byte[20_000];
        new Random(format.Length).NextBytes(bytes);
        ReadOnlySpan<byte> head = format switch
        {
            "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0],
            "png" => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A],
            "gif" => "GIF89a"u8,
            "webp" => "RIFF\x20\x4E\0\0WEBPVP8 "u8,
            "tiff" => "II*\0"u8,
            _ => "\0\0\0\x18ftypavif"u8,
        };
        head.CopyTo(bytes);
        return bytes;
    }

    private static byte[] HugePng()
    {
        var picture = Darkroom.Sample("plain.png");
        var header = picture.AsSpan(12, 17);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Huge);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], Huge);
        BinaryPrimitives.WriteUInt32BigEndian(picture.AsSpan(29), Checksum(header));
        return picture;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = sum >> 1 ^ (0xEDB88320 & (0 - (sum & 1)));
        }

        return ~sum;
    }

    private static byte[] HugeGif()
    {
        var picture = Darkroom.Sample("animated.gif");
        // The canvas, and the first frame, whose size stands behind its place in the upper left.
        foreach (var size in new[] { 6, picture.AsSpan().IndexOf<byte>([0x2C, 0, 0, 0, 0]) + 5 })
        {
            BinaryPrimitives.WriteUInt16LittleEndian(picture.AsSpan(size), Huge);
            BinaryPrimitives.WriteUInt16LittleEndian(picture.AsSpan(size + 2), Huge);
        }

        return picture;
    }

    // A canvas of 50,000 squared, which the format's own limit of 2^32 pixels allows, around a small picture.
    private static byte[] HugeWebP()
    {
        byte[] canvas = [0x10, 0, 0, 0, 0x4F, 0xC3, 0, 0x4F, 0xC3, 0];
        byte[] inner = Darkroom.Sample("alpha.webp")[12..];
        return [.. "RIFF"u8, .. Length(22 + inner.Length), .. "WEBPVP8X"u8, .. Length(10), .. canvas, .. inner];
    }

    private static byte[] Length(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
