using System.Diagnostics;
using System.IO.Compression;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

/// <summary>Files that would cost more than they are worth.</summary>
internal sealed class ImageHeaderLimitTests : HeaderFixture
{
    private const string TooLarge =
        "The picture is 50000 x 50000 pixels; at most 100 megapixels and 20000 pixels an edge are taken.";

    [Test]
    public void A_header_of_fifty_thousand_squared_is_refused_in_every_format()
    {
        var edge = HeaderBytes.Big(50_000);
        var jpeg = Sample("plain.jpg").With([0xFF, 0xC2, 0, 17, 8], [.. edge[2..], .. edge[2..]]);

        Assert.That(Refuse(jpeg, 413), Is.EqualTo(TooLarge));
        Assert.That(Refuse(Sample("plain.png").With("IHDR"u8, [.. edge, .. edge]), 413), Is.EqualTo(TooLarge));
        Assert.That(Refuse(HeaderBytes.Gif(50_000, 50_000, 1), 413), Is.EqualTo(TooLarge));
        Assert.That(
            Refuse(Sample("photo.webp").With("VP8X"u8, [10, 0, 0, 0, 8, 0, 0, 0, 0x4F, 0xC3, 0, 0x4F, 0xC3, 0]), 413), Is.EqualTo(TooLarge));
        Assert.That(Refuse(HeaderBytes.Tiff(little: true, [(256, 4, 1, 50_000), (257, 4, 1, 50_000)]), 413), Is.EqualTo(TooLarge));
        Assert.That(Refuse(Sample("plain.avif").With("ispe\0\0\0\0"u8, [.. edge, .. edge]), 413), Is.EqualTo(TooLarge));
    }

    [TestCase(10_000, 10_000, true)]
    [TestCase(10_001, 10_000, false)]
    [TestCase(20_000, 5_000, true)]
    [TestCase(20_001, 1, false)]
    [TestCase(1, 20_001, false)]
    public void A_picture_may_be_as_large_as_the_limits(int width, int height, bool taken)
    {
        var gif = HeaderBytes.Gif((ushort)width, (ushort)height, 1);

        if (taken) Assert.That(Read(gif).Width, Is.EqualTo(width));
        else Refuse(gif, 413);
    }

    [Test]
    public void Pixels_of_all_frames_count()
    {
        Assert.That(Read(HeaderBytes.Gif(2000, 2000, 25)).Frames, Is.EqualTo(25));
        Assert.That(Refuse(HeaderBytes.Gif(2000, 2000, 10_000), 413), Does.StartWith("The picture is 2000 x 2000 pixels in 10000 frames;"));
        Assert.That(Refuse(HeaderBytes.Gif(65535, 32767, 1), 413), Does.Contain("65535 x 32767"));
    }

    [Test]
    public void The_largest_numbers_that_a_file_can_hold_are_refused() => Assert.That(
        Refuse(Sample("plain.png").With("IHDR"u8, HeaderBytes.Big(uint.MaxValue, uint.MaxValue)), 413), Does.Contain("4294967295 x 4294967295"));

    [Test]
    public void Limits_are_those_of_the_options()
    {
        var refusal = Assert.Throws<ApiException>(() => new ImageOptions { MostMegapixels = 4, MostEdge = 3000 }.Check(2001, 2000, 1))!;

        Assert.That(refusal.Message, Does.EndWith("at most 4 megapixels and 3000 pixels an edge are taken."));
    }

    [Test]
    public void Text_that_inflates_to_gigabytes_stays_as_it_is()
    {
        using var text = new MemoryStream();
        using (var zip = new ZLibStream(text, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(new byte[64 << 20]);
        var bomb = HeaderBytes.Chunk("zTXt", [.. "bomb\0\0"u8, .. text.ToArray()]);

        TakesNothing(Sample("plain.png").Insert(33, HeaderBytes.Repeat(bomb, 20)), damaged: false);
    }

    [Test]
    public void A_million_empty_pieces_take_a_moment()
    {
        byte[] jpeg = [0xFF, 0xD8, .. HeaderBytes.Repeat([0xFF, 0xE0, 0, 2], 3_000_000)];
        byte[] gif = [.. HeaderBytes.Gif(48, 32, 1)[..^2], .. HeaderBytes.Repeat([1, 0], 6_000_000)];
        gif = gif.Replace([1, 0, 1, 0, 1, 0, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1]);
        byte[] webp = [.. "RIFF"u8, .. BitConverter.GetBytes(12_000_000), .. "WEBP"u8, .. HeaderBytes.Repeat([.. "JUNK"u8, 0, 0, 0, 0], 1_500_000)];

        TakesNothing(jpeg, damaged: true);
        TakesNothing(gif, damaged: true);
        TakesNothing(webp, damaged: true);
        TakesNothing(Sample("plain.png").Insert(33, HeaderBytes.Repeat(HeaderBytes.Chunk("none", []), 1_500_000)), damaged: true);
        TakesNothing([.. Sample("plain.avif"), .. HeaderBytes.Repeat([0, 0, 0, 8, .. "free"u8], 1_500_000)], damaged: true, most: 100_000_000);
    }

    private void TakesNothing(byte[] file, bool damaged, long most = 500_000)
    {
        Read(Sample("plain.png"));
        var (allocated, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        if (damaged) Assert.That(Refuse(file), Is.EqualTo("The file is damaged: it is made of too many pieces."));
        else Read(file);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(most));
    }
}
