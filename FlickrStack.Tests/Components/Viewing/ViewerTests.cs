using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Components.Viewing;

/// <summary>A photo's page in a browser: keys, zoom, full screen, fingers.</summary>
internal sealed class ViewerTests : Viewed
{
    private string PathOf(int photo) => $"photos/{Photos[photo]}?orderBy=uploadedAt";

    [Test]
    public async Task Keys_lead_through_the_list_in_place_and_back_to_it()
    {
        await using var browser = await SignIn();
        var page = browser.Page;
        await page.GotoAsync(PathOf(1));
        await page.EvaluateAsync("window.mark = 1");

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 3");
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(PathOf(2)) + "$"));
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 2");
        await page.Locator("#previous").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 1");
        await Expect(page.Locator("#previous")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 2");
        Assert.That(await page.EvaluateAsync<int>("window.mark"), Is.EqualTo(1), "it was the same page all the time");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(new Regex("/\\?orderBy=uploadedAt$"));
    }

    [Test]
    public async Task The_full_screen_stays_from_one_photo_to_the_next()
    {
        await using var browser = await SignIn();
        var page = browser.Page;
        await page.GotoAsync(PathOf(0));

        await page.Keyboard.PressAsync("f");
        await page.WaitForFunctionAsync("document.fullscreenElement");
        await Expect(page.Locator("#about")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByAltText("Photo 2")).ToBeVisibleAsync();

        Assert.That(await page.EvaluateAsync<bool>("!!document.fullscreenElement"));
        await page.Keyboard.PressAsync("i");
        await Expect(page.Locator("#about")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("f");
        await page.WaitForFunctionAsync("!document.fullscreenElement");
    }

    [Test]
    public async Task The_picture_is_enlarged_and_moved_by_keys_wheel_buttons_and_hand()
    {
        await using var browser = await SignIn();
        var page = browser.Page;
        await page.GotoAsync(PathOf(1));
        var (picture, scale) = (page.Locator(".picture img"), page.Locator("#scale"));

        await page.Keyboard.PressAsync("+");
        await Expect(scale).ToHaveTextAsync("150 %");
        await page.Keyboard.PressAsync("0");
        await Expect(scale).ToHaveTextAsync("100 %");
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(scale).ToHaveTextAsync("150 %");
        await page.Keyboard.PressAsync("-");
        await picture.HoverAsync();
        await page.Mouse.WheelAsync(0, -300);
        await Expect(scale).ToHaveTextAsync(new Regex("^1[6-9]\\d %$|^182 %$"));
        await page.Keyboard.PressAsync("0");
        await picture.DblClickAsync();
        await Expect(scale).ToHaveTextAsync("250 %");

        var before = await picture.EvaluateAsync<double>("one => one.getBoundingClientRect().x");
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(700, 400, new() { Steps = 4 });
        await page.Mouse.MoveAsync(600, 400, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        Assert.That(await picture.EvaluateAsync<double>("one => one.getBoundingClientRect().x"), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task A_question_mark_shows_the_keys_and_details_stay_away_until_they_are_wanted()
    {
        await using var browser = await SignIn();
        var page = browser.Page;
        await page.GotoAsync(PathOf(1));

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("i");
        await Expect(page.Locator("#about")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#about")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 2");
    }

    [Test]
    public async Task Keys_that_are_written_into_a_field_are_text()
    {
        await using var browser = await SignIn();
        var page = browser.Page;
        await page.GotoAsync(PathOf(1));

        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Photo 2");
        await page.GetByLabel("Title").PressAsync("i");
        await page.GetByLabel("Title").PressAsync("Backspace");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Photo 2");
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(PathOf(1)) + "$"));
    }
}
