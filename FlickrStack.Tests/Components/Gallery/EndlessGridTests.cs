using FlickrStack.Tests.Web;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Components.Gallery;

/// <summary>The grid in a browser, over more photos than a page has.</summary>
internal sealed class EndlessGridTests : Administered
{
    private const int Count = 3000;

    // Those that are seen, and a screen before and after.
    private const int MostTiles = 360;

    private Browser browser = null!;

    private IPage Page => browser.Page;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await ManyPhotos.Fill(App, "ansel", Count);
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    [SetUp]
    public async Task SignIn() => browser = await App.Visit("ansel");

    [TearDown]
    public async Task Leave() => await browser.DisposeAsync();

    [Test]
    public async Task It_goes_on_to_the_last_photo_and_never_holds_more_than_what_is_near()
    {
        var most = 0;

        await Eventually.Is(
            async () =>
            {
                await Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
                most = Math.Max(most, await Tiles.CountAsync());
                return await Page.GetByText("Photo 1", new() { Exact = true }).CountAsync();
            },
            last => last > 0);

        await Assertions.Expect(Page.Locator("photo-grid ul")).ToHaveCountAsync(Count / 60);
        Assert.That(most, Is.InRange(60, MostTiles));
        Assert.That(await Page.EvaluateAsync<int>("document.querySelector('photo-grid').ids.length"), Is.EqualTo(Count));
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(Page.Locator($"li a[href='photos/{Count}']")).ToBeVisibleAsync();
    }

    [TestCase(390)]
    [TestCase(1280)]
    [TestCase(2560)]
    public async Task Every_row_is_as_wide_as_the_page_and_about_as_high_as_the_others(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Assertions.Expect(Tiles.First).ToBeVisibleAsync();

        var rows = await Eventually.Is(Rows, rows => rows.All(row => row[1] is >= 0 and <= 1), "Rows reach the page's edge.");

        Assert.That(rows.Select(row => row[0]), Is.All.EqualTo(0).Within(0.01));
        Assert.That(rows.Max(row => row[2]) / rows.Min(row => row[2]), Is.LessThan(2));
    }

    [Test]
    public async Task Whoever_comes_back_from_a_photo_is_where_they_were()
    {
        browser.Expect("404");
        while (await Page.Locator("photo-grid ul").CountAsync() < 12) await Page.EvaluateAsync("scrollBy(0, 1500)");
        await Assertions.Expect(Page.Locator(".coming")).ToHaveCountAsync(0);
        var (link, top) = await TopOf(null);

        await Page.Locator($"a[href='{link}']").ClickAsync();
        await Page.WaitForURLAsync("**/photos/*");
        await Page.GoBackAsync();

        await Assertions.Expect(Page.Locator($"a[href='{link}']")).ToBeInViewportAsync();
        Assert.That((await TopOf(link)).Top, Is.EqualTo(top).Within(2));
    }

    [Test]
    public async Task Nothing_shifts_while_the_page_comes_and_the_month_is_told()
    {
        await Page.EvaluateAsync("new PerformanceObserver(list => window.shift = list.getEntries().reduce((sum, entry) => sum + entry.value, window.shift ?? 0)).observe({ type: 'layout-shift', buffered: true })");

        await Assertions.Expect(Page.Locator(".month")).ToHaveTextAsync("September 1970");

        Assert.That(await Page.EvaluateAsync<double>("window.shift ?? 0"), Is.LessThan(0.05));
    }

    [Test]
    public async Task What_does_not_come_is_offered_again()
    {
        browser.Expect("Failed to load resource");
        browser.Expect("net::ERR_FAILED");
        await Page.RouteAsync("**/?cursor=*", route => route.AbortAsync());
        await Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(Page.GetByText("These photos did not come")).ToBeVisibleAsync();

        await Page.UnrouteAllAsync();
        await Page.GetByText("These photos did not come").ClickAsync();

        await Assertions.Expect(Page.Locator($"li a[href='photos/{Count - 60}']")).ToBeAttachedAsync();
    }

    private ILocator Tiles => Page.Locator("photo-grid li");

    // Of each row: how far it is from the page's left edge and from its right one, and how high it is.
    private Task<double[][]> Rows() => Page.EvaluateAsync<double[][]>(
            """
            () => {
              const tiles = [...document.querySelector("photo-grid ul").children].map(tile => tile.getBoundingClientRect());
              const rows = Map.groupBy(tiles, tile => tile.top);
              const grid = document.querySelector("photo-grid").getBoundingClientRect();
              return [...rows.values()].map(row => [row[0].left - grid.left, grid.right - row.at(-1).right, row[0].height]);
            }
            """);

    // A tile in the middle of the view, or the one that leads to an address.
    private async Task<(string Link, double Top)> TopOf(string? link)
    {
        var found = await Page.EvaluateAsync<string[]>(
            """
            link => {
              const tile = (link ? document.querySelector(`a[href="${link}"]`) : document.elementFromPoint(300, 500)).closest("li");
              return [tile.querySelector("a").getAttribute("href"), String(tile.getBoundingClientRect().top)];
            }
            """,
            link);
        return (found[0], double.Parse(found[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
