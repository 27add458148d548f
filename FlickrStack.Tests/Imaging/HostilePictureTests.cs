using System.Diagnostics;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

/// <summary>What strangers send to break a decoder is refused in a moment, and the next picture is rendered.</summary>
[TestFixture("bundled"), TestFixture("system")]
internal sealed class HostilePictureTests(string library)
{
    private static readonly RenderTarget[] Targets = [new("h40.jpg", "jpeg", Fit.Height, 40), new("twin.png", "png", Fit.Whole, 0)];

    private Darkroom darkroom;

    [SetUp]
    public void Open() => darkroom = new(library);

    [TearDown]
    public void Close() => darkroom.Dispose();

    [Test]
    public async Task Every_one_is_refused_for_good_in_a_sentence_and_the_process_lives_on()
    {
        await darkroom.Make("plain.jpg");
        var process = darkroom.Processes.ProcessIds.Single();

        foreach (var (name, format, bytes) in HostileFiles.All())
        {
            var order = darkroom.Order(bytes, format, Targets);
            var started = Stopwatch.GetTimestamp();
            var refusal = Assert.ThrowsAsync<RenderException>(() => darkroom.Processes.Run(order, default), name);

            Assert.That(refusal!.IsFinal, Is.True, $"{name}: {refusal.Message}");
            Assert.That(refusal.Message, Does.EndWith(".").And.Not.Contain("/"), name);
            Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(5)), name);
        }

        Assert.That((await darkroom.Make("plain.jpg")).Width, Is.EqualTo(64));
        Assert.That(darkroom.Processes.ProcessIds, Is.EqualTo(new[] { process }));
    }

    [Test]
    public void A_damaged_picture_is_no_twin_either()
    {
        var picture = Darkroom.Sample("plain.png");
        var order = darkroom.Order(picture[..(picture.Length * 6 / 10)], "png", new RenderTarget("twin.jpg", "jpeg", Fit.Whole, 0)) with { Placeholder = false };

        var refusal = Assert.ThrowsAsync<RenderException>(() => darkroom.Processes.Run(order, default));

        Assert.That((refusal!.Message, refusal.IsFinal), Is.EqualTo(("The picture is damaged or cut short.", true)));
    }

    [Test]
    public async Task What_hides_behind_a_picture_does_not_come_out()
    {
        await darkroom.Processes.Run(darkroom.Order(HostileFiles.Polyglot(), "jpeg", Targets), default);

        foreach (var target in Targets) Assert.That(darkroom.Read(target.File).AsSpan().IndexOf("script"u8), Is.EqualTo(-1));
    }

    [Test]
    public async Task Pictures_with_flipped_bytes_never_take_the_service_down()
    {
        var random = new Random(3);
        string[] samples = ["told.jpg", "progressive.jpg", "palette.png", "animated.gif", "alpha.webp", "plain.tif", "plain.avif"];
        for (var round = 0; round < 105; round++)
        {
            var picture = Darkroom.Sample(samples[round % samples.Length]);
            for (var flips = 0; flips < 6; flips++) picture[random.Next(12, picture.Length)] = (byte)random.Next(256);
            var format = samples[round % samples.Length] switch
            {
                [.., 'j', 'p', 'g'] => "jpeg",
                [.., 't', 'i', 'f'] => "tiff",
                var name => name[(name.IndexOf('.') + 1)..],
            };
            try
            {
                await darkroom.Processes.Run(darkroom.Order(picture, format, Targets), default);
            }
            catch (RenderException e)
            {
                // Refused or rendered: either will do.
                Assert.That(e.Message, Does.EndWith("."));
            }
        }

        Assert.That((await darkroom.Make("plain.jpg", Targets)).Files, Has.Count.EqualTo(2));
    }
}
