using Microsoft.Playwright;

namespace FlickrStack.Tests.Web;

/// <summary>What the gallery costs whoever opens it for the first time.</summary>
internal sealed class FirstSightTests : VisitedSite
{
    private const string Weigh =
        """
        () => {
          const parts = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
          const pictures = parts.filter(part => part.initiatorType === "img" || part.initiatorType === "css" && /media/.test(part.name));
          return { bytes: parts.filter(part => !pictures.includes(part)).reduce((sum, part) => sum + part.transferSize, 0),
                   requests: parts.length - pictures.length, pictures: pictures.length,
                   first: Math.min(...pictures.map(part => part.responseEnd)) };
        }
        """;

    private const string WatchShifts =
        "window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(shift => window.shifted += shift.value)).observe({ type: 'layout-shift', buffered: true });";

    // More than a page of sixty.
    protected override int PhotosOfAGroup => 13;

    [Test]
    public async Task The_gallery_is_light_quick_and_still()
    {
        await using var browser = await Visit("ansel");
        await browser.Page.AddInitScriptAsync(WatchShifts);

        await browser.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var weight = await browser.Page.EvaluateAsync<Weight>(Weigh);
        var shifted = await browser.Page.EvaluateAsync<double>("window.shifted");

        TestContext.Out.WriteLine($"{weight.Bytes} bytes in {weight.Requests} requests, {weight.Pictures} pictures, the first after {weight.First:0} ms, shifted by {shifted:0.000}");
        Assert.That(weight.Bytes, Is.LessThanOrEqualTo(150 * 1024));
        Assert.That(weight.Pictures, Is.GreaterThan(5));
        Assert.That(shifted, Is.LessThanOrEqualTo(0.05));
    }

    [Test]
    public async Task Sixty_pictures_are_asked_for_once_each()
    {
        await using var browser = await Visit("ansel", width: 2560);
        var asked = new List<string>();
        browser.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "image" && request.Url.Contains("/media/", StringComparison.Ordinal)) asked.Add(request.Url);
        };

        await browser.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.That(asked, Is.Not.Empty.And.Unique);
        Assert.That(asked, Has.Count.LessThanOrEqualTo(await browser.Page.Locator("main img[src*='/media/']").CountAsync()));
    }

    private sealed record Weight
    {
        public int Bytes { get; set; }

        public int Requests { get; set; }

        public int Pictures { get; set; }

        public double First { get; set; }
    }
}
