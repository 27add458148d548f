using System.Diagnostics;
using System.Text.RegularExpressions;
using FlickrStack.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Components.Links;

/// <summary>A link from the browser that makes it to the one that opens it.</summary>
internal sealed class SharingTests : Viewing.Viewed
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Components", "Links", "qr");

    [OneTimeSetUp]
    public static async Task Install()
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "jsqr")))
            await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    [Test]
    public async Task A_link_is_made_in_place_and_its_code_is_read_by_others()
    {
        await using var browser = await SignIn();
        var (page, dialog) = (browser.Page, browser.Page.GetByRole(AriaRole.Dialog, new() { Name = "Share a link" }));
        await page.GotoAsync($"photos/{Photos[0]}");
        await page.EvaluateAsync("window.mark = 1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await dialog.GetByLabel("15 minutes").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var address = await dialog.GetByLabel("Anyone who has this address").InputValueAsync();
        var picture = Path.Combine(App.Folder, "qr.png");
        await dialog.GetByRole(AriaRole.Img).ScreenshotAsync(new() { Path = picture });

        Assert.That((await Run("node", "read.mjs", picture)).Trim(), Is.EqualTo(address));
        Assert.That(await page.EvaluateAsync<int>("window.mark"), Is.EqualTo(1));
        await Expect(dialog.Locator("count-down")).ToHaveTextAsync(new Regex("^00:1[45]:\\d\\d$"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.ClickAsync();
        await Expect(dialog.GetByText("Copied")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Revoking_a_link_takes_the_picture_away_from_who_looks_at_it()
    {
        var link = await Rich.Send(new CreateLink { PhotoId = Photos[1], Seconds = 900 });
        await using var owner = await SignIn();
        await using var stranger = await Browser.Open(App.Address, 390);
        stranger.Expect("404");
        await stranger.Page.GotoAsync($"l/{link.Url.Split('/')[^1]}");
        await Expect(stranger.Page.GetByAltText("A photo shared with you")).ToBeVisibleAsync();
        Assert.That(await stranger.Page.EvaluateAsync<int>("document.querySelector('img').naturalWidth"), Is.GreaterThan(0));

        await owner.Page.GotoAsync("links");
        await owner.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Photo 2" }).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();

        await Expect(stranger.Page.GetByText("There is no photo here")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator("img")).ToHaveCountAsync(0);
        Assert.That((await stranger.Page.ReloadAsync())!.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_picture_goes_when_its_time_is_over()
    {
        var link = await Rich.Send(new CreateLink { PhotoId = Photos[1], Seconds = 900 });
        await using var stranger = await Browser.Open(App.Address);
        await stranger.Page.Clock.InstallAsync();
        await stranger.Page.GotoAsync($"l/{link.Url.Split('/')[^1]}");
        await Expect(stranger.Page.GetByAltText("A photo shared with you")).ToBeVisibleAsync();

        await Expect(stranger.Page.Locator("count-down")).ToHaveTextAsync(new Regex("^00:1[45]:"));

        await stranger.Page.Clock.FastForwardAsync(901_000);

        await Expect(stranger.Page.GetByText("There is no photo here")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator("img")).ToHaveCountAsync(0);
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Scripts, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
        return output;
    }
}
