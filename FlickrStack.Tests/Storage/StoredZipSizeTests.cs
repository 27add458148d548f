using System.Buffers.Binary;
using System.IO.Compression;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>Archives beyond 4 GiB and 65,535 files are read as well, and smaller ones stay plain.</summary>
internal sealed class StoredZipSizeTests
{
    private const long Limit = uint.MaxValue;

    [TestCase(Limit - 1, 10, 0)]
    [TestCase(Limit, 45, 20)]
    [TestCase(5L << 30, 45, 20)]
    public void A_file_has_wide_sizes_from_4_GiB_on_only(long bytes, int version, int more)
    {
        var zip = new StoredZip([Archived.Zeros("big", bytes)]);

        var start = Slice(zip, 0, 42 + more);
        using var read = new ZipArchive(zip.Open());

        Assert.That(BinaryPrimitives.ReadInt16LittleEndian(start.AsSpan(4)), Is.EqualTo(version));
        Assert.That(BinaryPrimitives.ReadInt16LittleEndian(start.AsSpan(28)), Is.EqualTo(9 + more));
        Assert.That(read.Entries.Single().Length, Is.EqualTo(bytes));
        Assert.That(read.Entries.Single().CompressedLength, Is.EqualTo(bytes));
    }

    [Test]
    public void Files_around_and_after_4_GiB_are_found()
    {
        var zip = new StoredZip(
            [Archived.Text("a", "first"), Archived.Zeros("big", 5L << 30), Archived.Text("b", "second"), Archived.Zeros("bigger", 6L << 30), Archived.Text("c", "third")]);

        using var read = new ZipArchive(zip.Open());
        var texts = new[] { "a", "b", "c" }.Select(name => new StreamReader(read.GetEntry(name)!.Open()).ReadToEnd());

        Assert.That(texts, Is.EqualTo(new[] { "first", "second", "third" }));
        Assert.That(zip.Length, Is.GreaterThan(11L << 30));
    }

    [Test]
    public void Every_byte_of_5_GiB_passes()
    {
        const uint known = 0x193838c3;
        var zip = new StoredZip([Archived.Zeros("big", 5L << 30, known)]);
        using var read = new ZipArchive(zip.Open());
        var buffer = new byte[1 << 16];
        var crc = new Crc32();

        using var content = read.Entries.Single().Open();
        while (content.Read(buffer) is var count and > 0) crc.Append(buffer.AsSpan(0, count));

        Assert.That(crc.Value, Is.EqualTo(known).And.EqualTo(read.Entries.Single().Crc32));
    }

    [TestCase(Limit - 1, 22)]
    [TestCase(Limit, 98)]
    public void The_end_is_wide_where_the_directory_begins_beyond_4_GiB(long directory, int end)
    {
        var zip = new StoredZip([Archived.Zeros("a", directory - 30 - 1 - 9)]);

        var tail = Slice(zip, directory, (int)(zip.Length - directory));
        using var read = new ZipArchive(zip.Open());

        Assert.That(tail[..4], Is.EqualTo("PK\u0001\u0002"u8.ToArray()));
        Assert.That(tail, Has.Length.EqualTo(46 + 1 + 9 + end));
        Assert.That(read.Entries, Has.Count.EqualTo(1));
    }

    [TestCase(65_534, 22)]
    [TestCase(65_535, 98)]
    [TestCase(70_000, 98)]
    public void Any_number_of_files_is_listed(int count, int end)
    {
        var entry = Archived.Text("name", "1");
        var zip = new StoredZip([.. Enumerable.Range(0, count).Select(i => entry with { Name = $"{i:d6}" })]);

        using var read = new ZipArchive(zip.Open());

        Assert.That(zip.Length, Is.EqualTo((long)count * (30 + 6 + 9 + 1 + 46 + 6 + 9) + end));
        Assert.That(read.Entries, Has.Count.EqualTo(count));
        Assert.That(new StreamReader(read.Entries[^1].Open()).ReadToEnd(), Is.EqualTo("1"));
    }

    [Test]
    public void Ten_thousand_files_need_no_memory_while_they_are_read()
    {
        var zip = new StoredZip([.. Enumerable.Range(0, 10_000).Select(i => Archived.Zeros($"{i}", 10_000))]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using var content = zip.Open();
        var buffer = new byte[1 << 20];

        for (var i = 0; content.Read(buffer) > 0; i++)
            if (i % 2000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);

        Assert.That(content.Position, Is.EqualTo(zip.Length).And.GreaterThan(100_000_000));
        Assert.That(most, Is.LessThan(2 << 20));
    }

    private static byte[] Slice(StoredZip zip, long from, int length)
    {
        var bytes = new byte[length];
        using var content = zip.Open();
        content.Position = from;
        content.ReadExactly(bytes);
        return bytes;
    }
}
