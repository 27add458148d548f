using FlickrStack.Tests.Web;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Components.Gallery;

/// <summary>Photos are chosen in a browser.</summary>
internal sealed class ChoosingTests : Administered
{
    private const int Count = 400;

    private Browser browser = null!;

    private IPage Page => browser.Page;

    private ILocator Chosen => Page.Locator("#selection > .count");

    [SetUp]
    public async Task Start()
    {
        await Open();
        await ManyPhotos.Fill(App, "ansel", Count);
        browser = await App.Visit("ansel");
        await Page.ClickAsync("#select");
    }

    [TearDown]
    public async Task Stop()
    {
        await browser.DisposeAsync();
        await Close();
    }

    [Test]
    public async Task By_click_by_key_and_with_shift_from_one_to_another()
    {
        await Box(Count).ClickAsync();
        await Box(Count - 5).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(Chosen).ToHaveTextAsync("6 chosen.");

        await Box(Count - 2).FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Chosen).ToHaveTextAsync("5 chosen.");
        await Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Page.Locator("#selection")).ToBeHiddenAsync();
        await Assertions.Expect(Page.Locator(".pick input:checked")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task What_is_chosen_stays_so_out_of_sight_and_is_tagged()
    {
        await Box(Count).ClickAsync();
        // What has the focus stays.
        await Page.EvaluateAsync("document.activeElement.blur()");
        await Eventually.Is(
            async () =>
            {
                await Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
                return await Box(1).CountAsync();
            },
            last => last > 0);
        await Assertions.Expect(Box(Count)).ToHaveCountAsync(0);
        await Box(1).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(Chosen).ToHaveTextAsync($"{Count} chosen.");
        await Page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(Box(Count)).ToBeCheckedAsync();

        await Page.GetByText("Tags…").ClickAsync();
        await Page.FillAsync("[name=addTags]", "many");
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.GetByText($"Done: {Count} photos.")).ToBeVisibleAsync();
        Assert.That((await Ansel.Send(new QueryPhotos { Tags = ["many"] })).Total, Is.EqualTo(Count));
    }

    [Test]
    public async Task Deleting_asks_first()
    {
        await Box(Count).ClickAsync();
        await Page.GetByText("Delete…").ClickAsync();
        await Assertions.Expect(Page.Locator("#delete-dialog")).ToContainTextAsync("1 chosen.");
        await Page.GetByText("Keep them").ClickAsync();
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(Count));

        await Page.GetByText("Delete…").ClickAsync();
        await Page.Locator("#delete-dialog .danger").ClickAsync();

        await Assertions.Expect(Page.GetByText("1 photo deleted.")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator($"li a[href='photos/{Count}']")).ToHaveCountAsync(0);
    }

    private ILocator Box(int photo) => Page.Locator($".pick input[value='{photo}']");
}
