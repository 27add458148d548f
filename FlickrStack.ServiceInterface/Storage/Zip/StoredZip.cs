using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>
/// An archive that is nowhere: every byte of it is known by its place, so that its length is exact before the first
/// byte is sent, and a broken download goes on where it stopped. Pictures do not shrink, so nothing is deflated.
/// </summary>
public sealed class StoredZip(IReadOnlyList<ZipEntry> entries)
{
    // Where the parts begin: each file after its header, then each line of the directory, then the end.
    private readonly long[] starts = Layout(entries);

    /// <summary>How many bytes the archive has.</summary>
    public long Length => starts[^1];

    /// <summary>Changes with the archive, and only then; without quotes.</summary>
    public string ETag { get; } = TagOf(entries);

    /// <summary>
    /// The archive's bytes, from any place on. Reading throws an <see cref="IOException"/> where a file is not what was
    /// announced: a connection that breaks is better than an archive that is wrong.
    /// </summary>
    public Stream Open() => new StoredZipStream(this);

    internal int PartAt(long position)
    {
        var found = Array.BinarySearch(starts, position);
        return found < 0 ? ~found - 1 : found;
    }

    internal long StartOf(int part) => starts[part];

    internal ZipEntry EntryOf(int part) => entries[part];

    internal byte[] RecordOf(int part) =>
        part < entries.Count ? ZipRecords.Local(entries[part])
        : part < 2 * entries.Count ? ZipRecords.Central(entries[part - entries.Count], starts[part - entries.Count])
        : EndOf(entries.Count, starts);

    private static long[] Layout(IReadOnlyList<ZipEntry> entries)
    {
        var count = entries.Count;
        var starts = new long[2 * count + 2];
        for (var i = 0; i < count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(entries[i].Bytes);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(entries[i].Name), ushort.MaxValue);
            starts[i + 1] = starts[i] + ZipRecords.LocalSize(entries[i]) + entries[i].Bytes;
        }

        for (var i = 0; i < count; i++)
            starts[count + i + 1] = starts[count + i] + ZipRecords.CentralSize(entries[i], starts[i]);

        starts[^1] = starts[^2] + EndOf(count, starts).Length;
        return starts;
    }

    private static byte[] EndOf(int count, long[] starts) => ZipRecords.End(count, starts[count], starts[^2] - starts[count]);

    // Lengths stand before texts, so that no two lists of entries read alike; the first number is this layout's version.
    private static string TagOf(IReadOnlyList<ZipEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("1;"u8);
        foreach (var entry in entries)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Name.Length},{entry.Tag.Length},{entry.Bytes},{entry.Crc32},{entry.Modified.UtcTicks};{entry.Name}{entry.Tag}");
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
