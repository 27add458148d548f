using System.Buffers.Binary;
using System.Text;

namespace FlickrStack.Tests.Imaging;

/// <summary>Files of pictures, byte by byte.</summary>
internal static class HeaderBytes
{
    /// <summary>The same file with other bytes behind the first place where some are found.</summary>
    public static byte[] With(this byte[] file, ReadOnlySpan<byte> after, ReadOnlySpan<byte> bytes)
    {
        var changed = file.ToArray();
        var at = changed.AsSpan().IndexOf(after);
        Assert.That(at, Is.GreaterThanOrEqualTo(0));
        bytes.CopyTo(changed.AsSpan(at + after.Length));
        return changed;
    }

    /// <summary>The same file with some bytes, wherever they are found, replaced by as many others.</summary>
    public static byte[] Replace(this byte[] file, ReadOnlySpan<byte> old, ReadOnlySpan<byte> bytes)
    {
        var changed = file.ToArray();
        Assert.That(changed.AsSpan().IndexOf(old), Is.GreaterThanOrEqualTo(0));
        for (var at = 0; at <= changed.Length - old.Length; at++)
        {
            if (changed.AsSpan(at).StartsWith(old)) bytes.CopyTo(changed.AsSpan(at));
        }

        return changed;
    }

    public static byte[] Insert(this byte[] file, int at, ReadOnlySpan<byte> bytes) =>
        [.. file.AsSpan(0, at), .. bytes, .. file.AsSpan(at)];

    public static byte[] Repeat(byte[] piece, int times)
    {
        var all = new byte[piece.Length * times];
        for (var i = 0; i < times; i++) piece.CopyTo(all, i * piece.Length);
        return all;
    }

    public static byte[] Big(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), numbers[i]);
        return bytes;
    }

    public static byte[] Chunk(string type, byte[] content) =>
        [.. Big((uint)content.Length), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    /// <summary>A GIF of so many frames, each with one byte of pixels.</summary>
    public static byte[] Gif(ushort width, ushort height, int frames)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        return [.. "GIF89a"u8, .. size, 0, 0, 0, .. Repeat([0x2C, 0, 0, 0, 0, .. size, 0, 2, 1, 0, 0], frames), 0x3B];
    }

    /// <summary>A TIFF structure of one directory, whose last part begins right behind it.</summary>
    public static byte[] Tiff(bool little, (ushort Tag, ushort Type, uint Count, uint Value)[] entries, params byte[] rest)
    {
        var bytes = new List<byte>();
        bytes.AddRange(little ? "II*\0"u8 : "MM\0*"u8);
        Add(8, 4);
        Add((uint)entries.Length, 2);
        foreach (var (tag, type, count, value) in entries)
        {
            Add(tag, 2);
            Add(type, 2);
            Add(count, 4);
            Add(value, 4);
        }

        Add(0, 4);
        return [.. bytes, .. rest];

        void Add(uint number, int size)
        {
            var all = BitConverter.GetBytes(number)[..size];
            bytes.AddRange(little ? all : all.Reverse());
        }
    }
}
