using System.Diagnostics;

namespace FlickrStack.Tests.Import;

/// <summary>A pool as large as real ones are.</summary>
internal sealed class ManyPhotosTests : FlickrImportFixture
{
    private const int Photos = 10_000;

    [Test]
    public async Task Ten_thousand_photos_take_two_dozen_calls_an_even_pace_and_little_memory()
    {
        (Flickr.PoolSize, Flickr.SmallImages) = (Photos, true);
        var (atStart, most, peak) = (App.Clock.GetUtcNow(), 0L, 0L);
        Flickr.BeforePage = page => (most, peak) = page == 4 ? (Held(), 0) : (most, Math.Max(peak, Held()));

        var watch = Stopwatch.StartNew();
        var outcome = await Import();

        TestContext.Out.WriteLine($"{watch.Elapsed}, {Flickr.CountCalls("flickr.")} calls, held {most} bytes after 3 pages, {peak} at most after that");
        Assert.That((outcome.Imported, outcome.Failed.Count, outcome.Total), Is.EqualTo((Photos, 0, Photos)));
        Assert.That(Flickr.CountCalls("flickr."), Is.LessThanOrEqualTo(25));
        Assert.That(App.Clock.GetUtcNow() - atStart, Is.InRange(TimeSpan.FromHours(Photos / 7200d) - TimeSpan.FromMinutes(1), TimeSpan.FromHours(1.5)));
        Assert.That(peak - most, Is.LessThan(16 << 20));
    }

    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);
}
