using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Components.Admin;

/// <summary>What the scripts of these pages add, in a real browser.</summary>
internal sealed class AdminScriptTests : Administration
{
    [SetUp]
    public Task Start() => Begin();

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task Heights_are_chips_and_the_preview_follows_them()
    {
        await using var browser = await App.Visit("admin", "/admin/plans/new");
        var page = browser.Page;

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Posters");
        await page.GetByLabel("Heights in pixels").FillAsync("777");
        await page.GetByLabel("Heights in pixels").PressAsync("Enter");
        await Expect(page.Locator("#preview")).ToContainTextAsync("1036 × 777");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove 200 px" }).ClickAsync();
        await Expect(page.Locator("#preview")).Not.ToContainTextAsync("267 × 200");
        await page.GetByLabel("Heights in pixels").FillAsync("300");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Created.");

        Assert.That((await PlanNamed("Posters")).Heights, Is.EqualTo(new[] { 300, 777 }));
    }

    [Test]
    public async Task Jobs_come_and_go_by_themselves()
    {
        var photo = await Ansel.UploadOne();
        await using var browser = await App.Visit("admin", "/admin/jobs?status=failed");
        await Expect(browser.Page.GetByText("There is nothing like this.")).ToBeVisibleAsync();

        await App.Execute($"update photos set status = 2, error = 'It is no picture.' where id = {photo}");
        await Expect(browser.Page.GetByText("It is no picture.")).ToBeVisibleAsync();

        await Ansel.Send(new DeletePhoto { Id = photo });
        await Expect(browser.Page.GetByText("There is nothing like this.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Ticked_photos_are_deleted_after_a_question()
    {
        var photo = await Ansel.UploadOne();
        await using var browser = await App.Visit("admin", await PathOf("ansel", "/photos"));
        var page = browser.Page;

        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the ticked…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        Assert.That((await Ansel.Send(new QueryPhotos())).Results.Single().Id, Is.EqualTo(photo));
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the ticked…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Deleted.");

        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.Zero);
    }
}
