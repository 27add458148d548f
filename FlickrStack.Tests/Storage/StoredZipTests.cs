using System.IO.Compression;
using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>Any program opens the archives, and nothing is changed or lost in them.</summary>
internal sealed class StoredZipTests
{
    [Test]
    public void What_goes_in_comes_out()
    {
        var entries = Archived.Some(40);
        var zip = new StoredZip(entries);

        using var read = new ZipArchive(zip.Open());

        Assert.That(read.Entries.Select(entry => entry.FullName), Is.EqualTo(entries.Select(entry => entry.Name)));
        Assert.That(read.Entries.Select(entry => entry.Crc32), Is.EqualTo(entries.Select(entry => entry.Crc32)));
        Assert.That(read.Entries.Select(entry => entry.ExternalAttributes >>> 16), Is.All.EqualTo(Convert.ToInt32("100644", 8)));
        Assert.That(read.Entries.Select(entry => entry.LastWriteTime.DateTime), Is.All.EqualTo(Archived.Time.DateTime));
        foreach (var (entry, given) in read.Entries.Zip(entries))
        {
            using var content = entry.Open();
            using var expected = given.Open();
            Assert.That(content, Is.EqualTo(expected), entry.FullName);
        }
    }

    [Test]
    public async Task The_length_is_known_before_and_the_same_in_every_way_of_reading()
    {
        var zip = new StoredZip(Archived.Some(25));
        using var async = new MemoryStream();

        await using (var content = zip.Open()) await content.CopyToAsync(async, 77, CancellationToken.None);

        Assert.That(async.Length, Is.EqualTo(zip.Length));
        Assert.That(async.ToArray(), Is.EqualTo(Archived.Whole(zip)));
    }

    [Test]
    public void An_empty_archive_is_one()
    {
        var zip = new StoredZip([]);

        using var read = new ZipArchive(zip.Open());

        Assert.That(read.Entries, Is.Empty);
        Assert.That(zip.Length, Is.EqualTo(22));
    }

    [TestCase("0001-01-01T00:00:00Z", 0)]
    [TestCase("1970-01-01T00:00:00Z", 9)]
    [TestCase("2038-01-19T03:14:07Z", 9)]
    [TestCase("2038-01-19T03:14:08Z", 0)]
    [TestCase("9999-12-31T23:59:59Z", 0)]
    public void Files_of_any_time_can_be_kept_with_a_Unix_time_where_it_fits(string time, int unixTimeBytes)
    {
        var entry = Archived.Text("a", "b") with { Modified = DateTimeOffset.Parse(time, null) };

        var zip = new StoredZip([entry]);
        using var read = new ZipArchive(zip.Open());

        Assert.That(zip.Length, Is.EqualTo(30 + 1 + 1 + 46 + 1 + 22 + 2 * unixTimeBytes));
        var expected = Math.Clamp(entry.Modified.Year, 1980, 2107);
        Assert.That(read.Entries.Single().LastWriteTime.Year, Is.EqualTo(expected));
    }
}
