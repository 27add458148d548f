using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Web;

/// <summary>The first hour of somebody who has never been here.</summary>
internal sealed class NewcomerStoryTests
{
    private static readonly string[] Photographs =
        [.. Directory.GetFiles("/usr/share/backgrounds/gnome", "*.webp").Where(file => new FileInfo(file).Length is > 1000 and < 2_000_000).Order().Take(5)];

    private FlickrApp app = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start(("Jobs:Enabled", "true"));
        await app.Open("nora");
        await app.ImportDemo("nora", Photos.DemoLibrary.Landscape, limit: 8);
        await app.Rendered();
    }

    [TearDown]
    public Task Stop() => app.DisposeAsync().AsTask();

    [Test]
    public async Task A_newcomer_looks_around_brings_photos_and_shares_one()
    {
        await using var browser = await Browser.Open(app.Address);
        var page = browser.Page;
        await page.GotoAsync("/");
        await page.SignIn("nora");
        await LookAround(page);
        await Upload(page);
        await Sort(page);
        await Share(browser, page);
        await TakeHome(page);

        await page.Locator("summary", new() { HasText = "nora" }).ClickAsync();
        await page.Press("Sign out");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/login"));
    }

    private static async Task LookAround(IPage page)
    {
        await page.Locator("photo-grid li a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/photos/\\d+"));
        await page.WaitForLoadStateAsync();
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var first = await title.InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(title).Not.ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("i");
        await Expect(page.Locator("#about")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("photo-grid li").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Searchbox).FillAsync(first);
        await page.Press("Search");
        await Expect(page).ToHaveURLAsync(new Regex("[?]q="));
        await Expect(page.Locator("photo-grid li img[alt]").First).ToBeVisibleAsync();
    }

    private static async Task Upload(IPage page)
    {
        await page.GotoAsync("/upload");
        await page.Drop(Photographs);

        await Expect(page.Locator(".upload .state")).ToHaveTextAsync(Enumerable.Repeat("Ready", 5), new() { Timeout = 120_000 });
    }

    private static async Task Sort(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("#select").ClickAsync();
        foreach (var at in Enumerable.Range(0, 5)) await page.Locator(".pick input").Nth(at).ClickAsync();
        await page.Press("Tags…");
        await page.GetByLabel("Add", new() { Exact = true }).FillAsync("desktop");
        await page.Press("Change tags");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("5 photos");

        await page.GotoAsync("/?tags=desktop");
        await Expect(page.Locator("photo-grid li")).ToHaveCountAsync(5);
        await page.Locator("#select").ClickAsync();
        await page.Press("All shown");
        await page.Press("Add to group…");
        await page.GetByLabel("Name of a new group").FillAsync("Wallpapers");
        await page.Press("Add");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("5 photos");
        await page.GotoAsync("/groups");
        await page.GetByRole(AriaRole.Link, new() { Name = "Wallpapers" }).First.ClickAsync();
        await Expect(page.Locator("photo-grid li")).ToHaveCountAsync(5);
    }

    private async Task Share(Browser browser, IPage page)
    {
        await page.Locator("photo-grid li a").First.ClickAsync();
        await page.Press("Share");
        await page.Window("Share a link").GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var address = await page.GetByLabel("Anyone who has this address").InputValueAsync();

        await using var friend = await Browser.Open(app.Address, 390);
        friend.Expect("404");
        await friend.Page.GotoAsync(address);
        await Expect(friend.Page.GetByAltText("A photo shared with you")).ToBeVisibleAsync();
        await page.GotoAsync("/links");
        await page.Press("Revoke this link");

        await Expect(friend.Page.GetByText("There is no photo here")).ToBeVisibleAsync();
        Assert.That((await friend.Page.ReloadAsync())!.Status, Is.EqualTo(404));
    }

    private static async Task TakeHome(IPage page)
    {
        await page.GotoAsync("/?tags=desktop");
        await page.Locator("#select").ClickAsync();
        await page.Press("All shown");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Press("Download ZIP"));

        using var zip = ZipFile.OpenRead(await download.PathAsync());
        Assert.That(zip.Entries.Select(entry => entry.Length), Is.EquivalentTo(Photographs.Select(file => new FileInfo(file).Length)));
    }
}
