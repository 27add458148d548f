using FlickrStack.Tests.Uploads;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Web;

/// <summary>An administrator's day.</summary>
internal sealed class AdminStoryTests : Administered
{
    [SetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"));

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_administrator_sells_a_plan_and_helps_whoever_is_on_it()
    {
        await using var office = await App.Visit("admin", "/admin/plans/new");
        await MakePlan(office.Page);
        await MakeUser(office.Page);

        await using var home = await App.Visit("posy");
        var photo = await Upload(home.Page);
        var posy = await App.SignIn("posy");
        Assert.That((await posy.Send(new GetPhoto { Id = photo })).Urls.Select(url => url.Label), Does.Contain("h777"));

        await App.Execute($"update photos set status = 2, error = 'The disk was full.' where id = {photo}");
        await office.Page.GotoAsync("/admin/jobs?status=failed");
        await Expect(office.Page.GetByText("The disk was full.")).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        Assert.That((await posy.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));

        await FindCall(office.Page);
    }

    private static async Task MakePlan(IPage page)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Poster");
        await page.GetByLabel("Heights in pixels").FillAsync("777");
        await page.GetByLabel("Heights in pixels").PressAsync("Enter");
        await page.Press("Create");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Created.");
    }

    private static async Task MakeUser(IPage page)
    {
        await page.GotoAsync("/admin/users/new");
        await page.GetByLabel("User name").FillAsync("posy");
        await page.GetByLabel("Password").FillAsync(FlickrApp.Password);
        await page.GetByLabel("Plan").SelectOptionAsync("Poster");
        await page.Press("Create");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Created.");
    }

    private async Task<long> Upload(IPage page)
    {
        await page.GotoAsync("/upload");
        await page.GetByLabel("Choose photos").SetInputFilesAsync(Directory.GetFiles(Path.Combine(FlickrApp.DemoFolder, "photos")).Order().First());
        await Expect(page.Locator(".upload .state")).ToHaveTextAsync("Ready");
        return await App.Query<long>("select max(id) from photos");
    }

    private static async Task FindCall(IPage page)
    {
        await Eventually.Is(
            async () =>
            {
                await page.GotoAsync("/admin/trackings?user=posy&operation=CheckUploads");
                return await page.Locator("main table").CountAsync();
            },
            tables => tables > 0);
        await Expect(page.Locator("main table")).ToContainTextAsync("/api/v1/uploads/check");
    }
}
