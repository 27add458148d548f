using System.Text;

namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>What stands around the files of an archive (APPNOTE 6.3), with 64-bit fields only where 32 bits do not do.</summary>
internal static class ZipRecords
{
    private const ushort PlainVersion = 10;
    private const ushort WideVersion = 45;
    private const ushort MadeOnUnix = (3 << 8) | WideVersion;
    private const ushort NamesAreUtf8 = 1 << 11;
    private const uint OwnerWritesAllRead = 0x81a4u << 16;
    private const int TimeBytes = 9;

    public static int LocalSize(ZipEntry entry) => 30 + TailSize(entry, Wide(entry, 0));

    public static int CentralSize(ZipEntry entry, long offset) => 46 + TailSize(entry, Wide(entry, offset));

    /// <summary>What precedes a file.</summary>
    public static byte[] Local(ZipEntry entry)
    {
        var bytes = new byte[LocalSize(entry)];
        using var record = new BinaryWriter(new MemoryStream(bytes));
        var wide = Wide(entry, 0);
        record.Write(0x04034b50);
        WriteCommon(record, entry, wide);
        WriteTail(record, entry, wide);
        return bytes;
    }

    /// <summary>A file's line in the directory.</summary>
    public static byte[] Central(ZipEntry entry, long offset)
    {
        var bytes = new byte[CentralSize(entry, offset)];
        using var record = new BinaryWriter(new MemoryStream(bytes));
        var wide = Wide(entry, offset);
        record.Write(0x02014b50);
        record.Write(MadeOnUnix);
        WriteCommon(record, entry, wide);
        record.Write((ushort)0);
        record.Write((ushort)0);
        record.Write((ushort)0);
        record.Write(OwnerWritesAllRead);
        record.Write(Narrow(offset));
        WriteTail(record, entry, wide);
        return bytes;
    }

    /// <summary>What closes the archive: where its directory is and how much is in it.</summary>
    public static byte[] End(int count, long offset, long size)
    {
        var isWide = count >= ushort.MaxValue || offset >= uint.MaxValue || size >= uint.MaxValue;
        var bytes = new byte[isWide ? 98 : 22];
        using var record = new BinaryWriter(new MemoryStream(bytes));
        if (isWide) WriteWideEnd(record, count, offset, size);

        record.Write(0x06054b50);
        record.Write(0);
        record.Write((ushort)Math.Min(count, ushort.MaxValue));
        record.Write((ushort)Math.Min(count, ushort.MaxValue));
        record.Write(Narrow(size));
        record.Write(Narrow(offset));
        return bytes;
    }

    private static void WriteWideEnd(BinaryWriter record, int count, long offset, long size)
    {
        record.Write(0x06064b50);
        record.Write(44L);
        record.Write(MadeOnUnix);
        record.Write(WideVersion);
        record.Write(0L);
        record.Write((long)count);
        record.Write((long)count);
        record.Write(size);
        record.Write(offset);

        record.Write(0x07064b50);
        record.Write(0);
        record.Write(offset + size);
        record.Write(1);
    }

    private static void WriteCommon(BinaryWriter record, ZipEntry entry, long[] wide)
    {
        record.Write(wide.Length > 0 ? WideVersion : PlainVersion);
        record.Write(NamesAreUtf8);
        record.Write((ushort)0);
        record.Write(DosTime(entry.Modified.UtcDateTime));
        record.Write(entry.Crc32);
        record.Write(Narrow(entry.Bytes));
        record.Write(Narrow(entry.Bytes));
        record.Write((ushort)Encoding.UTF8.GetByteCount(entry.Name));
        record.Write((ushort)ExtraSize(entry, wide));
    }

    private static void WriteTail(BinaryWriter record, ZipEntry entry, long[] wide)
    {
        record.Write(Encoding.UTF8.GetBytes(entry.Name));
        if (HasUnixTime(entry))
        {
            record.Write((ushort)0x5455);
            record.Write((ushort)(TimeBytes - 4));
            record.Write((byte)1);
            record.Write((int)entry.Modified.ToUnixTimeSeconds());
        }

        if (wide.Length == 0) return;
        record.Write((ushort)1);
        record.Write((ushort)(wide.Length * 8));
        foreach (var number in wide) record.Write(number);
    }

    private static int TailSize(ZipEntry entry, long[] wide) =>
        Encoding.UTF8.GetByteCount(entry.Name) + ExtraSize(entry, wide);

    private static int ExtraSize(ZipEntry entry, long[] wide) =>
        (HasUnixTime(entry) ? TimeBytes : 0) + (wide.Length > 0 ? 4 + wide.Length * 8 : 0);

    // The numbers that need 64 bits; all ones in 32 bits is the mark that says so, hence no number either.
    private static long[] Wide(ZipEntry entry, long offset) => (entry.Bytes >= uint.MaxValue, offset >= uint.MaxValue) switch
    {
        (true, true) => [entry.Bytes, entry.Bytes, offset],
        (true, false) => [entry.Bytes, entry.Bytes],
        (false, true) => [offset],
        _ => [],
    };

    private static uint Narrow(long number) => (uint)Math.Min(number, uint.MaxValue);

    private static bool HasUnixTime(ZipEntry entry) => entry.Modified.ToUnixTimeSeconds() is >= 0 and <= int.MaxValue;

    private static uint DosTime(DateTime time) => time.Year switch
    {
        < 1980 => (1 << 21) | (1 << 16),
        > 2107 => DosTime(new(2107, 12, 31, 23, 59, 58)),
        _ => (uint)(((time.Year - 1980) << 25) | (time.Month << 21) | (time.Day << 16)
            | (time.Hour << 11) | (time.Minute << 5) | (time.Second / 2)),
    };
}
