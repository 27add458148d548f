using Microsoft.Playwright;

namespace FlickrStack.Tests.Web;

/// <summary>People who come with a browser, and what they do by hand.</summary>
internal static class Visits
{
    /// <summary>Signs in by the form, and goes on to a page.</summary>
    public static async Task<Browser> Visit(this FlickrApp app, string userName, string path = "/", int width = 1280)
    {
        var browser = await Browser.Open(app.Address, width);
        await browser.Page.SignIn(userName, path);
        return browser;
    }

    /// <summary>Waits until every photo has its pictures.</summary>
    public static Task Rendered(this FlickrApp app) => Eventually.Is(() => app.Query<long>("select count(*) from photos where status = 0"), pending => pending == 0);

    public static async Task SignIn(this IPage page, string userName, string path = "/")
    {
        await page.GotoAsync($"/login?returnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("User name").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(userName == "admin" ? FlickrApp.AdminPassword : FlickrApp.Password);
        await page.Press("Sign in");
        await page.WaitForURLAsync($"**{path}");
    }

    /// <summary>Presses a button by its name.</summary>
    public static Task Press(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static ILocator Window(this IPage page, string title) => page.GetByRole(AriaRole.Dialog, new() { Name = title });

    /// <summary>Drops files and folders on the page: what a hand on a mouse does, for which pages' scripts have no call.</summary>
    public static async Task Drop(this IPage page, params string[] paths)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            var drag = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = paths, ["dragOperationsMask"] = 1 };
            await session.SendAsync("Input.dispatchDragEvent", new() { ["type"] = type, ["x"] = 600, ["y"] = 500, ["data"] = drag });
        }
    }
}
