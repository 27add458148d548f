using System.Text;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>Entries to make archives of.</summary>
internal static class Archived
{
    public static DateTimeOffset Time { get; } = new(2021, 8, 7, 6, 5, 4, TimeSpan.Zero);

    public static ZipEntry File(string name, byte[] bytes) =>
        new(name, bytes.Length, Crc(bytes), Time, "v1", () => new MemoryStream(bytes, writable: false));

    public static ZipEntry Text(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static ZipEntry Zeros(string name, long bytes, uint crc = 0) => new(name, bytes, crc, Time, "v1", () => new ZeroStream(bytes));

    /// <summary>Files of many sizes, an empty one and strange names among them.</summary>
    public static List<ZipEntry> Some(int count, int mostBytes = 5000)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var bytes = new byte[i % 7 == 3 ? 0 : random.Next(mostBytes)];
            random.NextBytes(bytes);
            return File($"Été {i} 語😀.jpg", bytes);
        })];
    }

    public static byte[] Whole(StoredZip zip)
    {
        using var all = new MemoryStream();
        using var content = zip.Open();
        content.CopyTo(all);
        return all.ToArray();
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = new Crc32();
        crc.Append(bytes);
        return crc.Value;
    }
}
