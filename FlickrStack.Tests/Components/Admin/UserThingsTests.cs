using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Admin;

/// <summary>What an administrator sees and ends of what is another's.</summary>
internal sealed class UserThingsTests : Administration
{
    private FlickrStackClient rich = null!;
    private long photo;

    [SetUp]
    public async Task Start()
    {
        await Begin();
        rich = await App.SignUp("rich");
        photo = await rich.UploadOne();
        await rich.Send(new UpdatePhoto { Id = photo, Title = Hostile, Tags = ["<b>cats"] });
    }

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task Photos_are_shown_small_found_by_words_and_deleted_where_they_are_ticked()
    {
        var kept = await rich.UploadOne("wide.jpg");
        var path = await PathOf("rich", "/photos");

        var grid = await Reader.Read(path);
        var found = await Reader.Read($"{path}?q=cats");
        var left = await Sent(path, "photos", ("Ticked", $"{photo}"));

        Assert.That(grid, Does.Contain(Shown).And.Not.Contain("<script>alert").And.Not.Contain("original.jpg"));
        Assert.That(found, Does.Contain($"value=\"{photo}\"").And.Not.Contain($"value=\"{kept}\""));
        Assert.That(left, Does.Contain("Deleted.").And.Contain($"value=\"{kept}\"").And.Not.Contain($"value=\"{photo}\""));
        Assert.That((await rich.Send(new QueryPhotos())).Results.Single().Id, Is.EqualTo(kept));
    }

    [Test]
    public async Task Photos_of_another_than_the_page_is_about_are_not_deleted()
    {
        await Ansel.UploadOne("wide.jpg");

        var page = await Kept(await PathOf("ansel", "/photos"), "photos", ("Ticked", $"{photo}"));

        Assert.That(page, Does.Contain("class=\"fault\" role=\"alert\""));
        Assert.That((await rich.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Groups_and_tags_are_listed()
    {
        await rich.Send(new CreateGroup { Name = Hostile });

        Assert.That(await Reader.Read(await PathOf("rich", "/groups")), Does.Contain(Shown).And.Not.Contain("<script>alert"));
        Assert.That(await Reader.Read(await PathOf("rich", "/tags")), Does.Contain("&lt;b&gt;cats").And.Contain("photos?q=%3Cb%3Ecats"));
        Assert.That(await Reader.Read(await PathOf("ansel", "/groups")), Does.Contain("The user has no group."));
        Assert.That(await Reader.Read(await PathOf("ansel", "/tags")), Does.Contain("The user has no tag."));
    }

    [Test]
    public async Task A_link_is_revoked_and_its_address_never_shown()
    {
        var link = await rich.Send(new CreateLink { PhotoId = photo, Seconds = 3000 });
        var path = await PathOf("rich", "/links");
        using var anyone = App.Http();

        var listed = await Reader.Read(path);
        var revoked = await Sent(path, "revoke", ("Link", $"{link.Id}"));

        Assert.That(listed, Does.Contain(Shown).And.Contain("<count-down until=").And.Not.Contain(link.Url[^20..]));
        Assert.That(revoked, Does.Contain("Revoked.").And.Contain("no time-limited link"));
        Assert.That((await anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_key_is_revoked_and_its_secret_never_shown()
    {
        var key = await rich.Send(new CreateApiKey { Name = Hostile, Scopes = [Scopes.PhotosRead] });
        var path = await PathOf("rich", "/keys");
        using var script = App.Http(key.Secret);

        var listed = await Reader.Read(path);
        var revoked = await Sent(path, "revoke", ("Key", $"{key.Key.Id}"));

        Assert.That(listed, Does.Contain(Shown).And.Contain(key.Key.Prefix).And.Not.Contain(key.Secret));
        Assert.That(revoked, Does.Contain("Revoked.").And.Not.Contain(Shown));
        Assert.That((await script.GetAsync("/api/v1/photos")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task An_import_is_cancelled_and_the_page_stays_current_until_it_has_ended()
    {
        await rich.Send(new StartImport { Search = "<script>alert(1)", ApiKey = "key" });
        var path = await PathOf("rich", "/imports");

        var waiting = await Reader.Read(path);
        var id = (await rich.Send(new QueryImports())).Results.Single().Id;
        var ended = await Sent(path, "cancel", ("Import", $"{id}"));

        Assert.That(waiting, Does.Contain("every=\"2000\"").And.Contain("&lt;script&gt;").And.Not.Contain("<script>alert"));
        Assert.That(ended, Does.Contain("Cancelled.").And.Contain("cancelled").And.Not.Contain("every="));
    }
    [TestCase("/photos", "photos", "Ticked")]
    [TestCase("/links", "revoke", "Link")]
    [TestCase("/keys", "revoke", "Key")]
    [TestCase("/imports", "cancel", "Import")]
    public async Task Whoever_is_late_is_told_so_where_nothing_is_left(string rest, string handler, string field)
    {
        await App.Open("late");

        var page = await Kept(await PathOf("late", rest), handler, (field, "999999"));

        Assert.That(page, Does.Contain("class=\"fault\" role=\"alert\"").And.Contain(" not found."));
    }
}
