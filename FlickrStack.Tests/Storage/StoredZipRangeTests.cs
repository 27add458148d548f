using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>A download goes on anywhere, opens only what it needs, and breaks where a file is not what it was.</summary>
internal sealed class StoredZipRangeTests
{
    [Test]
    public async Task Any_range_is_a_slice_of_the_whole()
    {
        var zip = new StoredZip(Archived.Some(20, 600));
        var whole = Archived.Whole(zip);
        var random = new Random(3);
        await using var content = zip.Open();

        for (var i = 0; i < 3000; i++)
        {
            var from = random.Next(whole.Length);
            var bytes = new byte[random.Next(Math.Min(900, whole.Length - from)) + 1];
            content.Position = from;
            if (i % 2 == 0) content.ReadExactly(bytes);
            else await content.ReadExactlyAsync(bytes);

            Assert.That(bytes.AsSpan().SequenceEqual(whole.AsSpan(from, bytes.Length)), Is.True, $"{bytes.Length} bytes from {from}");
        }
    }

    [Test]
    public void Every_place_gives_its_byte_and_the_next_in_new_and_old_readings()
    {
        var zip = new StoredZip(Archived.Some(9, 90));
        var whole = Archived.Whole(zip);
        var pair = new byte[2];
        using var old = zip.Open();

        for (var at = whole.Length - 2; at >= 0; at--)
        {
            using var content = zip.Open();
            foreach (var stream in new[] { content, old })
            {
                stream.Seek(at - whole.Length, SeekOrigin.End);
                stream.ReadExactly(pair);
                Assert.That(pair, Is.EqualTo(whole[at..(at + 2)]), $"at {at}");
            }
        }
    }

    [Test]
    public void Beyond_the_end_is_nothing()
    {
        using var content = new StoredZip(Archived.Some(2)).Open();

        content.Seek(5, SeekOrigin.End);

        Assert.That(content.ReadByte(), Is.EqualTo(-1));
        Assert.That(() => content.Position = -1, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Only_what_is_read_is_open_and_only_one_at_a_time()
    {
        var open = new List<ZeroStream>();
        var most = 0;
        var entries = Enumerable.Range(0, 10).Select(i => Archived.Zeros($"{i}", 1000) with
        {
            Open = () =>
            {
                open.Add(new(1000));
                most = Math.Max(most, open.Count(file => file.CanRead));
                return open[^1];
            },
        });
        var zip = new StoredZip([.. entries]);

        using (var content = zip.Open())
        {
            content.Seek(-500, SeekOrigin.End);
            content.CopyTo(Stream.Null);
            Assert.That(open, Is.Empty, "the directory needs no file");

            content.Position = 3500;
            content.ReadExactly(new byte[1000]);
            Assert.That(open, Has.Count.EqualTo(2), "the range has parts of two files");

            content.Position = 0;
            content.CopyTo(Stream.Null);
        }

        Assert.That(most, Is.EqualTo(1));
        Assert.That(open.Select(file => file.CanRead), Is.All.False);
    }

    [TestCase(999)]
    [TestCase(1001)]
    [TestCase(0)]
    public void A_file_of_another_size_breaks_the_reading(int bytes)
    {
        var entry = Archived.Zeros("a", 1000) with { Open = () => new ZeroStream(bytes) };

        AssertBreaks(entry);
    }

    [Test]
    public void A_file_that_shrinks_on_the_way_breaks_the_reading() =>
        AssertBreaks(Archived.Zeros("a", 1000) with { Open = () => new ZeroStream(1000) { End = 700 } });

    [Test]
    public void A_file_that_is_gone_breaks_the_reading() =>
        AssertBreaks(Archived.Zeros("a", 1000) with { Open = () => File.OpenRead("/nowhere/at-all") });

    [Test]
    public void After_its_end_a_reading_opens_nothing()
    {
        var content = new StoredZip(Archived.Some(2)).Open();

        content.Dispose();

        Assert.That(() => content.ReadByte(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(content.CanRead, Is.False);
    }

    private static void AssertBreaks(ZipEntry entry)
    {
        var zip = new StoredZip([Archived.Text("first", "1"), entry, Archived.Text("last", "2")]);
        using var content = zip.Open();

        Assert.That(() => content.CopyTo(Stream.Null), Throws.InstanceOf<IOException>());
        content.Position = 0;
        Assert.That(async () => await content.CopyToAsync(Stream.Null), Throws.InstanceOf<IOException>());
    }
}
