using FlickrStack.ServiceInterface.Imaging;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Xmp;

namespace FlickrStack.Tests.Imaging;

/// <summary>What is made of good pictures, by both builds of libvips. The samples have a colour in each quarter.</summary>
[TestFixture("bundled"), TestFixture("system")]
internal sealed class RenditionTests(string library)
{
    private static readonly int[] Red = [220, 30, 30];
    private static readonly int[] Green = [30, 180, 40];
    private static readonly int[] Blue = [40, 60, 210];
    private static readonly int[] Yellow = [240, 220, 60];

    private Darkroom darkroom;

    [OneTimeSetUp]
    public void Open() => darkroom = new(library);

    [OneTimeTearDown]
    public void Close() => darkroom.Dispose();

    [Test]
    public async Task Sizes_are_those_that_were_announced_to_the_pixel()
    {
        RenderTarget[] targets =
        [
            new("h17.png", "png", Fit.Height, 17), new("h5.png", "png", Fit.Height, 5), new("l50.png", "png", Fit.LongestEdge, 50),
            new("l2048.png", "png", Fit.LongestEdge, 2048), new("s15.png", "png", Fit.Square, 15), new("s75.png", "png", Fit.Square, 75),
            new("whole.png", "png", Fit.Whole, 0),
        ];

        var outcome = await darkroom.Make("plain.jpg", targets);

        Assert.That((outcome.Width, outcome.Height), Is.EqualTo((64, 48)));
        foreach (var (file, target) in outcome.Files.Zip(targets))
        {
            var pixels = Pixels.OfPng(darkroom.Read(file.File));
            Assert.That((file.File, file.Width, file.Height), Is.EqualTo((target.File, pixels.Width, pixels.Height)));
            Assert.That((pixels.Width, pixels.Height), Is.EqualTo(target.SizeOf(64, 48)), file.File);
            Assert.That(file.Bytes, Is.EqualTo(darkroom.Read(file.File).Length));
            Assert.That(pixels.Quarter(true, true), Is.EqualTo(Yellow).Within(12), file.File);
        }
    }

    [Test]
    public async Task Every_orientation_comes_out_upright([Range(1, 8)] int orientation, [Values(Fit.LongestEdge, Fit.Whole)] Fit fit)
    {
        var picture = Darkroom.Sample("told.jpg");
        picture[picture.AsSpan().IndexOf<byte>([0x12, 0x01, 0x03, 0x00, 0x01]) + 8] = (byte)orientation;
        int[][] corners = [Red, Green, Blue, Yellow];
        string[] expected = ["0123", "1032", "3210", "2301", "0213", "2031", "3120", "1302"];

        var outcome = await darkroom.Processes.Run(darkroom.Order(picture, "jpeg", new RenderTarget("up.png", "png", fit, 40)), default);
        var pixels = Pixels.OfPng(darkroom.Read("up.png"));

        Assert.That((outcome.Width, outcome.Height), Is.EqualTo(orientation < 5 ? (64, 48) : (48, 64)));
        Assert.That((pixels.Width, pixels.Height), Is.EqualTo((outcome.Files[0].Width, outcome.Files[0].Height)));
        for (var corner = 0; corner < 4; corner++)
            Assert.That(pixels.Quarter(corner % 2 == 1, corner > 1), Is.EqualTo(corners[expected[orientation - 1][corner] - '0']).Within(12));
    }

    [Test]
    public async Task Nothing_of_the_place_the_camera_or_the_colours_profile_goes_out([Values("jpeg", "png", "webp", "avif")] string format)
    {
        var before = ImageMetadataReader.ReadMetadata(new MemoryStream(Darkroom.Sample("told.jpg")));
        Assert.That(before.OfType<GpsDirectory>().Concat<MetadataExtractor.Directory>(before.OfType<XmpDirectory>()), Has.Exactly(2).Items);

        await darkroom.Make("told.jpg", new RenderTarget("sized", format, Fit.Height, 40), new RenderTarget("whole", format, Fit.Whole, 0));

        foreach (var file in new[] { "sized", "whole" })
        {
            var bytes = darkroom.Read(file);
            var after = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
            Assert.That(after.Where(part => part is GpsDirectory or XmpDirectory or IccDirectory), Is.Empty);
            // libvips 8.14 writes an EXIF block into WebP whatever it is told: of its own, without a word of the original's.
            if ((library, format) is not ("system", "webp")) Assert.That(after.OfType<ExifDirectoryBase>(), Is.Empty);
            foreach (var secret in new[] { "Maker", "Camera", "xmpmeta", "home" })
                Assert.That(bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(secret)), Is.EqualTo(-1), secret);
        }
    }

    [Test]
    public async Task The_same_picture_becomes_the_same_bytes([Values("jpeg", "png", "webp", "avif")] string format)
    {
        RenderTarget[] targets = [new("a", format, Fit.Height, 31), new("b", format, Fit.Whole, 0), new("c", format, Fit.Square, 20)];
        await darkroom.Make("p3.jpg", targets);
        var first = targets.Select(target => darkroom.Read(target.File)).ToList();

        using var another = new Darkroom(library);
        await another.Make("p3.jpg", targets);

        Assert.That(targets.Select(target => another.Read(target.File)), Is.EqualTo(first));
    }

    [TestCase("plain.png", "jpeg")]
    [TestCase("plain.jpg", "png")]
    [TestCase("animated.webp", "jpeg")]
    public async Task A_twin_is_the_whole_picture_in_the_other_format(string sample, string format)
    {
        await darkroom.Make(sample, new RenderTarget("twin", format, Fit.Whole, 0));

        var twin = await darkroom.Look(darkroom.Read("twin"), format);

        Assert.That((twin.Width, twin.Height), Is.EqualTo((64, 48)));
        Assert.That(twin.Quarter(false, false), Is.EqualTo(Red).Within(12));
        Assert.That(twin.Quarter(true, false), Is.EqualTo(Green).Within(12));
    }

    [TestCase("dot.png", 1, 1)]
    [TestCase("dot.jpg", 1, 1)]
    [TestCase("wide.jpg", 10000, 10)]
    [TestCase("high.png", 10, 10000)]
    public async Task The_smallest_and_the_longest_pictures_are_rendered(string sample, int width, int height)
    {
        RenderTarget[] targets =
        [
            new("l2048.png", "png", Fit.LongestEdge, 2048), new("h100.png", "png", Fit.Height, 100),
            new("s150.png", "png", Fit.Square, 150), new("whole.png", "png", Fit.Whole, 0),
        ];

        var outcome = await darkroom.Make(sample, targets);

        Assert.That((outcome.Width, outcome.Height), Is.EqualTo((width, height)));
        foreach (var target in targets)
        {
            var pixels = Pixels.OfPng(darkroom.Read(target.File));
            Assert.That((pixels.Width, pixels.Height), Is.EqualTo(target.SizeOf(width, height)));
            Assert.That(pixels.At(pixels.Width / 2, pixels.Height / 2), Is.EqualTo(new[] { 0x20, 0x40, 0xd0 }).Within(6), target.File);
        }
    }
}
