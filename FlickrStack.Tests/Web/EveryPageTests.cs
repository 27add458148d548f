using System.Reflection;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PageAttribute = Microsoft.AspNetCore.Components.RouteAttribute;

namespace FlickrStack.Tests.Web;

/// <summary>What holds for every page: everybody can use it, and it fits every screen.</summary>
internal sealed class EveryPageTests : VisitedSite
{
    private static readonly string Pictures =
        Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", "screenshots");

    [TestCaseSource(nameof(EveryPage))]
    public async Task Everybody_can_use_on_any_screen(string? viewer, string name, string path)
    {
        await using var browser = await Visit(viewer);
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (2560, ColorScheme.Light), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await Show(browser, path, width, scheme);
            await browser.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name.Replace(' ', '-')}-{width}-{scheme}.png") });

            var beside = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            var hindered = width == 1280 ? await Hindrances(browser.Page) : [];

            Assert.That(beside, Is.Zero, $"{name} at {width} pixels is wider than its window");
            Assert.That(hindered, Is.Empty, $"{name} in {scheme}");
        }
    }

    [Test]
    public void No_page_is_left_out()
    {
        var visited = StrangersPages.Concat(UsersPages).Concat(AdminsPages).Select(page => Place(page.Path).Split('?')[0]).ToList();
        var pages = typeof(FlickrStack.Components.App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<PageAttribute>()).Select(route => route.Template);

        Assert.That(pages.Where(page => !visited.Exists(path => Regex.IsMatch(path, $"^{Regex.Replace(page, "{[^}]+}", "[^/]+")}$"))), Is.Empty);
    }

    private static async Task<IEnumerable<string>> Hindrances(IPage page) => (await page.RunAxe()).Violations
        .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}\n  {node.Html}"));

    private async Task Show(Browser browser, string path, int width, ColorScheme scheme)
    {
        browser.Expect("status of 404");
        // The way from one page to the next is not drawn to its end in a window that changes.
        browser.Expect("Viewport size changed");
        await browser.Page.SetViewportSizeAsync(width, 900);
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await browser.Page.GotoAsync(Place(path), new() { WaitUntil = WaitUntilState.NetworkIdle });
    }
}
