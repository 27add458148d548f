using System.IO.Compression;
using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests.Components.Gallery;

/// <summary>Photos are chosen without scripts as well: by boxes on a page.</summary>
internal sealed class SelectionTests
{
    private FlickrApp app = null!;
    private FlickrStackClient api = null!;
    private PageReader ansel = null!;
    private List<Photo> photos = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        api = await app.SignUp("ansel");
        await app.ImportDemo("ansel", limit: 4);
        ansel = await PageReader.SignedIn(app, "ansel");
        photos = (await api.Send(new QueryPhotos())).Results;
    }

    [TearDown]
    public async Task Stop()
    {
        ansel.Dispose();
        await app.DisposeAsync();
    }

    [Test]
    public async Task The_page_has_a_box_for_each_photo()
    {
        var page = await ansel.Read("/?select=1");

        Assert.That(page, Does.Contain("class=\"selecting\"").And.Contain($"name=\"ids\" value=\"{photos[0].Id}\" form=\"selection\""));
    }

    [Test]
    public async Task Chosen_photos_are_tagged_and_grouped()
    {
        var answer = await Send("/?q=a", photos[..2], ("do", "change"), ("addTags", "one, two"), ("removeTags", photos[0].Tags[0]), ("newGroup", "Best"));

        var group = (await api.Send(new QueryGroups { Q = "Best" })).Results.Single();
        var tagged = await api.Send(new QueryPhotos { Tags = ["one", "two"] });
        Assert.That(group.PhotoCount, Is.EqualTo(2));
        Assert.That(tagged.Results.Select(photo => photo.Id), Is.EquivalentTo(photos[..2].Select(photo => photo.Id)));
        Assert.That(tagged.Results.Single(photo => photo.Id == photos[0].Id).Tags, Does.Not.Contain(photos[0].Tags[0]));
        Assert.That(await ansel.Read(Path(answer)), Does.Contain("Done: 2 photos."));
        Assert.That(Path(answer), Does.StartWith("/?q=a&"));
    }

    [Test]
    public async Task They_are_taken_out_of_a_group_and_deleted()
    {
        var group = (await api.Send(new QueryGroups { OrderBy = "-photoCount" })).Results[0];
        var held = (await api.Send(new QueryPhotos { Group = group.Nsid })).Results;

        var removed = await Send($"/groups/{group.Id}", held[..1], ("do", "remove"));
        var deleted = await Send("/", held[1..3], ("do", "delete"));

        Assert.That(await ansel.Read(Path(removed)), Does.Contain("1 photo taken out of the group."));
        Assert.That(await ansel.Read(Path(deleted)), Does.Contain("2 photos deleted."));
        Assert.That((await api.Send(new QueryPhotos())).Results.Select(photo => photo.Id), Has.Member(held[0].Id).And.No.Member(held[1].Id));
        Assert.That((await api.Send(new GetGroup { Id = group.Nsid })).PhotoCount, Is.EqualTo(held.Count - 3));
    }

    [Test]
    public async Task They_come_as_one_file()
    {
        var answer = await Archive(photos[..3]);

        Assert.That(answer.Content.Headers.ContentDisposition!.ToString(), Does.Contain("attachment").And.Contain("photos.zip"));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo((await answer.Content.ReadAsByteArrayAsync()).Length));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.That(zip.Entries.Select(entry => entry.Length).Order(), Is.EqualTo(photos[..3].Select(photo => photo.Bytes).Order()));
    }

    [Test]
    public async Task Nobody_else_can_do_anything_with_them()
    {
        await app.Open("edward");
        using var edward = await PageReader.SignedIn(app, "edward");
        var ids = ("ids", string.Join(',', photos.Select(photo => photo.Id)));

        var zip = await edward.Post("/photos/archive", ("__RequestVerificationToken", await edward.Token("/")), ids, ("here", "//evil.example/"));
        await edward.Submit("/", "selection", ids, ("do", "delete"));
        await edward.Submit("/", "selection", ids, ("do", "change"), ("addTags", "mine"));

        Assert.That((zip.StatusCode, Path(zip)), Is.EqualTo((HttpStatusCode.SeeOther, "/evil.example/?done=none&count=0")));
        Assert.That((await api.Send(new QueryPhotos())).Total, Is.EqualTo(photos.Count));
        Assert.That((await api.Send(new QueryPhotos { Tags = ["mine"] })).Total, Is.Zero);
    }

    [Test]
    public async Task What_is_refused_is_told_on_the_page()
    {
        var answer = await Send("/", photos[..1], ("do", "change"), ("addTags", new string('w', 51)));
        var none = await Send("/", [], ("do", "delete"));
        var forged = await ansel.Post("/photos/archive", ("ids", $"{photos[0].Id}"));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("1 to 50 characters").And.Contain("role=\"alert\""));
        Assert.That(await ansel.Read(Path(none)), Does.Contain("Choose some photos first."));
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private Task<HttpResponseMessage> Send(string page, List<Photo> chosen, params (string Name, string Value)[] fields) =>
        ansel.Submit(page, "selection", [.. chosen.Select(photo => ("ids", $"{photo.Id}")), .. fields]);

    private async Task<HttpResponseMessage> Archive(List<Photo> chosen) => await ansel.Post(
        "/photos/archive", [("__RequestVerificationToken", await ansel.Token("/")), ("here", "."), .. chosen.Select(photo => ("ids", $"{photo.Id}"))]);

    private string Path(HttpResponseMessage answer) => new Uri(app.Address, answer.Headers.Location!).PathAndQuery;
}
