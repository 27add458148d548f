using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

/// <summary>Whatever a picture is made of, it comes out in sRGB. The samples have a colour in each quarter.</summary>
[TestFixture("bundled"), TestFixture("system")]
internal sealed class ColourTests(string library)
{
    private static readonly int[][] Quarters = [[220, 30, 30], [30, 180, 40], [40, 60, 210], [240, 220, 60]];
    private static readonly int[] White = [255, 255, 255];

    private Darkroom darkroom;

    [OneTimeSetUp]
    public void Open() => darkroom = new(library);

    [OneTimeTearDown]
    public void Close() => darkroom.Dispose();

    [TestCase("plain.jpg", 6)]
    [TestCase("progressive.jpg", 6)]
    [TestCase("interlaced.png", 0)]
    [TestCase("sixteen.png", 2)]
    [TestCase("palette.png", 2)]
    [TestCase("plain.tif", 0)]
    [TestCase("plain.avif", 12)]
    [TestCase("animated.gif", 8)]
    [TestCase("animated.webp", 2)]
    [TestCase("p3.jpg", 10)]
    [TestCase("cmyk.jpg", 80)]
    public async Task Colours_stay_as_they_look(string sample, int within)
    {
        await darkroom.Make(sample, new RenderTarget("sized.png", "png", Fit.Height, 24));

        var (whole, sized) = (await darkroom.Look(sample), Pixels.OfPng(darkroom.Read("sized.png")));

        for (var quarter = 0; quarter < 4; quarter++)
        {
            Assert.That(whole.Quarter(quarter % 2 == 1, quarter > 1), Is.EqualTo(Quarters[quarter]).Within(within), $"whole {quarter}");
            Assert.That(sized.Quarter(quarter % 2 == 1, quarter > 1), Is.EqualTo(Quarters[quarter]).Within(within + 2), $"sized {quarter}");
        }
    }

    [TestCase("one.png", 0, 255)]
    [TestCase("bit.tif", 0, 255)]
    [TestCase("grey.png", 100, 210)]
    public async Task Grey_stays_grey(string sample, int dark, int bright)
    {
        await darkroom.Make(sample, new RenderTarget("sized.jpg", "jpeg", Fit.Height, 24));

        var pixels = await darkroom.Look(darkroom.Read("sized.jpg"), "jpeg");

        Assert.That(pixels.Quarter(false, false), Is.EqualTo(new[] { dark, dark, dark }).Within(12));
        Assert.That(pixels.Quarter(true, true), Is.EqualTo(new[] { bright, bright, bright }).Within(12));
    }

    [TestCase("alpha.png", Fit.Height)]
    [TestCase("alpha.webp", Fit.Whole)]
    [TestCase("alpha.png", Fit.Square)]
    public async Task What_is_transparent_is_white_in_jpeg(string sample, Fit fit)
    {
        await darkroom.Make(sample, new RenderTarget("white.jpg", "jpeg", fit, 40));

        var pixels = await darkroom.Look(darkroom.Read("white.jpg"), "jpeg");

        Assert.That(pixels.Quarter(false, false), Is.EqualTo(White).Within(4));
        Assert.That(pixels.Quarter(true, false), Is.EqualTo(Quarters[1]).Within(8));
    }

    [TestCase("png", Fit.Height)]
    [TestCase("webp", Fit.Height)]
    [TestCase("avif", Fit.Square)]
    [TestCase("webp", Fit.Whole)]
    public async Task What_is_transparent_stays_so_where_the_format_can(string format, Fit fit)
    {
        await darkroom.Make("alpha.png", new RenderTarget("clear", format, fit, 40));

        var pixels = await darkroom.Look(darkroom.Read("clear"), format);

        Assert.That(pixels.Alpha(pixels.Width / 4, pixels.Height / 2), Is.LessThan(8));
        Assert.That(pixels.Alpha(pixels.Width * 3 / 4, pixels.Height / 2), Is.GreaterThan(247));
    }
}
