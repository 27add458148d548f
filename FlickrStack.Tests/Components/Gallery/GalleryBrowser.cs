using FlickrStack.Tests.Web;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Components.Gallery;

/// <summary>A browser that has signed in and shows the photos.</summary>
internal static class GalleryBrowser
{
    public static async Task<Browser> SignedIn(FlickrApp app, string userName)
    {
        var browser = await Browser.Open(app.Address);
        await browser.Page.GotoAsync("/login");
        await browser.Page.FillAsync("[name='Form.UserName']", userName);
        await browser.Page.FillAsync("[name='Form.Password']", FlickrApp.Password);
        await browser.Page.ClickAsync("button.primary");
        await Assertions.Expect(browser.Page.Locator("photo-grid li").First).ToBeVisibleAsync();
        return browser;
    }
}
