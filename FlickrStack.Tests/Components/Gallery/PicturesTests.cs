using System.Collections.Concurrent;
using System.Net;
using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Web;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Components.Gallery;

/// <summary>Pictures that were really made, in a browser.</summary>
internal sealed class PicturesTests : Administered
{
    private static readonly string[] Pictures = ["plain.jpg", "wide.jpg", "p3.jpg", "progressive.jpg"];

    private Browser browser = null!;

    private IPage Page => browser.Page;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "3600"));
        foreach (var picture in Pictures) Assert.That((await Ansel.Settled(await Ansel.UploadOne(picture))).Status, Is.EqualTo(PhotoStatus.Ready));
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    [SetUp]
    public async Task SignIn() => browser = await App.Visit("ansel");

    [TearDown]
    public async Task Leave() => await browser.DisposeAsync();

    [Test]
    public async Task Every_picture_is_asked_for_once()
    {
        var asked = new ConcurrentBag<string>();
        Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("photo-grid li.there")).ToHaveCountAsync(Pictures.Length);

        Assert.That(asked.Where(path => path.StartsWith("/media/", StringComparison.Ordinal)), Is.Unique.And.Exactly(Pictures.Length).EndsWith("h200.jpg"));
    }

    [Test]
    public async Task What_is_being_made_shows_itself_when_it_is_there()
    {
        var photo = (await Ansel.Send(new QueryPhotos { Limit = 1 })).Results[0].Id;
        await App.Execute($"update photos set status = 0, renditions = '' where id = {photo}");
        await App.Execute("update libraries set version = version + 1");
        var tile = Page.Locator($"li[data-id='{photo}']");
        await Page.ReloadAsync();
        await Assertions.Expect(tile).ToContainTextAsync("Being made…");

        await Ansel.Send(new RetryPhoto { Id = photo });

        await Assertions.Expect(tile.Locator("img")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_card_shows_a_photo_of_its_group()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");
        var group = await Ansel.Send(new CreateGroup { Name = "Pictures" });
        await Ansel.Send(new AddGroupPhotos { Id = group.Nsid, PhotoIds = [(await Ansel.Send(new QueryPhotos())).Results[0].Id] });

        var cover = await reader.Get($"/groups/{group.Id}/cover");

        Assert.That(cover.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await reader.Get(cover.Headers.Location!.PathAndQuery)).Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
    }
}
