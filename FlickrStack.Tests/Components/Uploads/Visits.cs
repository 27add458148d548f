using FlickrStack.Tests.Web;

namespace FlickrStack.Tests.Components.Uploads;

/// <summary>People who come with a browser.</summary>
internal static class Visits
{
    /// <summary>Signs in by the form, and goes on to a page.</summary>
    public static async Task<Browser> Visit(this FlickrApp app, string userName, string path)
    {
        var browser = await Browser.Open(app.Address);
        await browser.Page.GotoAsync($"/login?returnUrl={Uri.EscapeDataString(path)}");
        await browser.Page.GetByLabel("User name").FillAsync(userName);
        await browser.Page.GetByLabel("Password").FillAsync(FlickrApp.Password);
        await browser.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await browser.Page.WaitForURLAsync($"**{path}");
        return browser;
    }
}
