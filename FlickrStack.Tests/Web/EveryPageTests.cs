using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Web;

/// <summary>What holds for every page: everybody can use it, and it fits every screen.</summary>
internal sealed class EveryPageTests : VisitedSite
{
    private static readonly string Pictures =
        Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", "screenshots");

    [TestCaseSource(nameof(EveryPage))]
    public async Task Everybody_can_use(string? viewer, string name, string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var browser = await Visit(viewer, scheme: scheme);
            await Show(browser, path);

            var found = await browser.Page.RunAxe();

            Assert.That(
                found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Html}")),
                Is.Empty,
                $"{name} in {scheme}");
        }
    }

    [TestCaseSource(nameof(EveryPage))]
    public async Task Every_screen_holds(string? viewer, string name, string path)
    {
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (2560, ColorScheme.Light) })
        {
            await using var browser = await Visit(viewer, width, scheme);
            await Show(browser, path);

            await browser.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name.Replace(' ', '-')}-{width}-{scheme}.png") });
            var beside = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.That(beside, Is.Zero, $"{name} at {width} pixels is wider than its window");
        }
    }

    private async Task Show(Browser browser, string path)
    {
        browser.Expect("status of 404");
        await browser.Page.GotoAsync(Place(path), new() { WaitUntil = WaitUntilState.NetworkIdle });
    }
}
