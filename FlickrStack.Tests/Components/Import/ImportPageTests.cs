using System.Net;
using FlickrStack.Components.Import;
using FlickrStack.Tests.Web;
using FlickrStack.Tests.Import;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Components.Import;

internal sealed class ImportPageTests : ImportApiFixture
{
    [Test]
    public async Task An_import_shows_how_far_it_is_by_itself_and_what_it_could_not_have()
    {
        Flickr.Fail("/photos/2.jpg", http => StubFlickr.SendHtml(http, 404));
        var (sent, gate) = (0, new TaskCompletionSource());
        Flickr.BeforeImage = () => Interlocked.Increment(ref sent) <= 2 ? Task.CompletedTask : gate.Task;
        await using var browser = await App.Visit("ansel", "/imports");
        await Expect(browser.Page.GetByText("None yet.")).ToBeVisibleAsync();
        await browser.Page.GetByLabel("Which").FillAsync($"https://www.flickr.com/groups/{StubFlickr.Group}/");
        await browser.Page.GetByText("More", new() { Exact = true }).ClickAsync();
        await browser.Page.GetByLabel("Flickr API key").FillAsync(ApiKey);
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Start the import" }).ClickAsync();

        await Expect(browser.Page.Locator("progress[value]")).ToHaveAttributeAsync("max", "5");
        gate.SetResult();

        await Expect(browser.Page.Locator(".counts")).ToHaveTextAsync("5 of 5 photos · 4 copied · 1 failed");
        await Expect(browser.Page.Locator(".chip")).ToHaveTextAsync("Done");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = $"Group {StubFlickr.Group}" }).ClickAsync();
        await Expect(browser.Page.Locator(".reason")).ToContainTextAsync("404");
    }

    [Test]
    public async Task An_import_is_cancelled_by_its_button()
    {
        var (gate, reached) = HoldImages();
        using var reader = await PageReader.SignedIn(App, "ansel");
        var import = await Ansel.Send(Pool);
        await reached;
        Assert.That(await reader.Read("/imports"), Does.Contain($"name=\"Import\" value=\"{import.Id}\""));

        await reader.Submit("/imports", "cancel", ("Import", $"{import.Id}"));
        gate.SetResult();

        Assert.That(await reader.Read($"/imports/{import.Id}"), Does.Contain(">Cancelled</span>").And.Not.Contain("every=").And.Not.Contain("name=\"Import\""));
    }

    [TestCase("Group", "", "Say which.")]
    [TestCase("Search", "  ", "Say which.")]
    public async Task What_is_missing_is_told_beside_its_field(string kind, string which, string why)
    {
        using var reader = await PageReader.SignedIn(App, "ansel");

        var answer = await reader.Submit("/imports", "import", ("Form.Kind", kind), ("Form.Which", which));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"id=\"form-which-fault\">{why}"));
        Assert.That((await Ansel.Send(new QueryImports())).Total, Is.Zero);
    }

    [Test]
    public async Task What_is_asked_for_is_shown_as_text_and_secrets_never()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");

        var refused = await reader.Submit(
            "/imports", "import", ("Form.Kind", "Search"), ("Form.Which", "<script>alert(1)</script>"), ("Form.Limit", "-1"), ("Form.ApiKey", "my-key"));
        await reader.Submit("/imports", "import", ("Form.Kind", "Search"), ("Form.Which", "<script>alert(1)</script>"), ("Form.ApiKey", "my-key"));

        var pages = await refused.Content.ReadAsStringAsync() + await reader.Read("/imports");
        Assert.That(pages, Does.Contain("id=\"form-limit-fault\"").And.Contain("&lt;script&gt;alert(1)"));
        Assert.That(pages, Does.Not.Contain("<script>alert").And.Not.Contain("my-key"));
    }

    [Test]
    public async Task Your_flickr_data_that_is_not_there_says_where_it_belongs()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");
        var folder = $"imports/{(await Ansel.Send(new GetProfile())).Id}";

        await reader.Submit("/imports", "import", ("Form.Kind", "Export"));

        var import = (await Ansel.Send(new QueryImports())).Results.Single();
        await Ended(Ansel, import.Id);
        Assert.That(await reader.Read("/imports"), Does.Contain($"<code>{folder}</code>").And.Contain("There is no export"));
    }

    [Test]
    public async Task Nobody_sees_or_cancels_imports_of_another()
    {
        var (gate, reached) = HoldImages();
        var import = await Ansel.Send(Pool);
        await reached;
        await App.Open("dorothea");
        using var other = await PageReader.SignedIn(App, "dorothea");

        Assert.That(await other.Read("/imports"), Does.Contain("None yet.").And.Not.Contain(StubFlickr.Group + "</a>"));
        Assert.That((await other.Get($"/imports/{import.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Submit("/imports", "cancel", ("Import", $"{import.Id}"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        gate.SetResult();
        Assert.That((await Ended(Ansel, import.Id)).Status, Is.EqualTo(ImportStatus.Done));
    }

    [TestCase(ImportKind.Group, "https://www.flickr.com/groups/80641914@N00/pool/", "80641914@N00")]
    [TestCase(ImportKind.User, "flickr.com/photos/41200003@N00", "41200003@N00")]
    [TestCase(ImportKind.Album, "https://www.flickr.com/photos/41200003@N00/albums/72157600000000001/", "72157600000000001")]
    [TestCase(ImportKind.Album, "https://www.flickr.com/photos/me/sets/72157600000000001", "72157600000000001")]
    [TestCase(ImportKind.Group, " 80641914@N00 ", "80641914@N00")]
    [TestCase(ImportKind.User, "me", "me")]
    public void An_address_at_flickr_is_as_good_as_an_id(ImportKind kind, string given, string id) =>
        Assert.That(FlickrAddress.IdOf(kind, given), Is.EqualTo(id));
}
