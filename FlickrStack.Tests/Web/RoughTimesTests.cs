using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Web;

/// <summary>What happens to a page when its session ends, or its line is slow.</summary>
internal sealed class RoughTimesTests : Administered
{
    [OneTimeSetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        await App.Open("nora");
        await App.ImportDemo("nora", limit: 24);
        await App.Rendered();
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Whose_session_ends_meanwhile_signs_in_and_is_where_they_were()
    {
        await using var browser = await App.Visit("nora", "/tags");
        var page = browser.Page;

        await App.Execute("delete from api_keys where user_id = (select id from users where user_name = 'nora')");
        await page.GetByRole(AriaRole.Link, new() { Name = "Groups" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/login[?]returnUrl=%2Fgroups$"));
        await page.GetByLabel("User name").FillAsync("nora");
        await page.GetByLabel("Password").FillAsync(FlickrApp.Password);
        await page.Press("Sign in");

        await Expect(page).ToHaveURLAsync(new Regex("/groups$"));
    }

    [Test]
    public async Task A_grid_whose_session_ends_meanwhile_asks_to_sign_in()
    {
        await using var browser = await App.Visit("nora");
        await Expect(browser.Page.Locator("photo-grid li").First).ToBeVisibleAsync();

        await App.Execute("delete from api_keys where user_id = (select id from users where user_name = 'nora')");
        await browser.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");

        await Expect(browser.Page).ToHaveURLAsync(new Regex("/login"));
    }

    [Test]
    public async Task On_a_slow_line_the_grid_has_its_shape_before_its_pictures_and_nothing_moves()
    {
        await using var browser = await App.Visit("nora", "/profile");
        var page = browser.Page;
        var pictures = new TaskCompletionSource();
        await page.RouteAsync("**/media/**", async route =>
        {
            await pictures.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var tile = page.Locator("photo-grid li").First;
        await Expect(tile).ToBeVisibleAsync();
        var empty = await tile.BoundingBoxAsync();
        Assert.That(await tile.EvaluateAsync<string>("one => getComputedStyle(one).backgroundImage + getComputedStyle(one).backgroundColor"), Does.Match("url|rgb"));
        pictures.SetResult();
        await Expect(page.Locator("photo-grid li.there").First).ToBeVisibleAsync();
        var full = await tile.BoundingBoxAsync();

        Assert.That((full!.X, full.Y, full.Width, full.Height), Is.EqualTo((empty!.X, empty.Y, empty.Width, empty.Height)));
    }
}
