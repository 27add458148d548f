namespace FlickrStack.Tests.Imaging;

/// <summary>The few bytes that stand for a picture until it is there.</summary>
[TestFixture("bundled"), TestFixture("system")]
internal sealed class PlaceholderTests(string library)
{
    private Darkroom darkroom;

    [OneTimeSetUp]
    public void Open() => darkroom = new(library);

    [OneTimeTearDown]
    public void Close() => darkroom.Dispose();

    [Test]
    public async Task It_shows_where_which_colour_is()
    {
        var shown = await Shown("plain.png");

        Assert.That((shown.IsWide, shown.HasAlpha), Is.EqualTo((true, false)));
        Assert.That(shown.At(0.25, 0.25), Is.EqualTo(new[] { 220, 30, 30, 255 }).Within(50), "red");
        Assert.That(shown.At(0.75, 0.25), Is.EqualTo(new[] { 30, 180, 40, 255 }).Within(50), "green");
        Assert.That(shown.At(0.25, 0.75), Is.EqualTo(new[] { 40, 60, 210, 255 }).Within(50), "blue");
        Assert.That(shown.At(0.75, 0.75), Is.EqualTo(new[] { 240, 220, 60, 255 }).Within(50), "yellow");
    }

    [Test]
    public async Task It_shows_what_is_transparent()
    {
        var shown = await Shown("alpha.png");

        Assert.That(shown.HasAlpha);
        Assert.That(shown.At(0.15, 0.5)[3], Is.LessThan(60));
        Assert.That(shown.At(0.85, 0.5)[3], Is.GreaterThan(195));
    }

    [TestCase("dot.png", 0x20, 0x40, 0xd0)]
    [TestCase("high.png", 0x20, 0x40, 0xd0)]
    [TestCase("grey.png", 160, 160, 160)]
    public async Task It_has_the_average_colour(string sample, int red, int green, int blue)
    {
        var shown = await Shown(sample);

        Assert.That(shown.At(0.5, 0.5), Is.EqualTo(new[] { red, green, blue, 255 }).Within(35));
    }

    private async Task<ThumbHashDecoder> Shown(string sample)
    {
        var outcome = await darkroom.Make(sample);
        var bytes = Convert.FromBase64String(outcome.Placeholder!);
        Assert.That(bytes, Has.Length.InRange(10, 40));
        return new(bytes);
    }
}
