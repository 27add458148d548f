using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>Changing and deleting photos, one's own alone.</summary>
internal sealed class PhotoEditTests : Administered
{
    [SetUp]
    public async Task Start()
    {
        await Open();
        await App.SignUp("rich");
        Rich = await App.SignIn("rich");
    }

    [TearDown]
    public Task Stop() => Close();

    private FlickrStack.Client.FlickrStackClient Rich { get; set; } = null!;

    [Test]
    public async Task Only_what_is_given_changes()
    {
        var id = (await Rich.Upload(new UploadPhotos { Title = "Old", Description = "Kept", Tags = ["a", "b"] }, ("x.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;

        var changed = await Rich.Send(new UpdatePhoto { Id = id, Title = "New", Tags = ["b", "c"], Privacy = Privacy.Public, License = 4 });

        Assert.That((changed.Title, changed.Description, changed.Privacy, changed.License), Is.EqualTo(("New", "Kept", Privacy.Public, 4)));
        Assert.That(changed.Tags, Is.EqualTo(new[] { "b", "c" }));
        Assert.That(await CountOf("a"), Is.Zero);
        Assert.That((await CountOf("b"), await CountOf("c")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_list_that_was_kept_shows_the_change_at_once()
    {
        var id = await Rich.UploadOne();
        await Rich.Send(new QueryPhotos());

        await Rich.Send(new UpdatePhoto { Id = id, Title = "Changed" });

        Assert.That((await Rich.Send(new QueryPhotos())).Results.Single().Title, Is.EqualTo("Changed"));
    }

    [Test]
    public async Task Anothers_photo_is_not_there_to_be_changed_deleted_or_tried_again()
    {
        var id = await Rich.UploadOne();

        await Refused.AsNotFound(Ansel.Send(new UpdatePhoto { Id = id, Title = "Mine" }));
        await Refused.AsNotFound(Ansel.Send(new DeletePhoto { Id = id }));
        await Refused.AsNotFound(Ansel.Send(new RetryPhoto { Id = id }));
        await Refused.AsNotFound(Ansel.Send(new DownloadPhotos { Ids = [id] }));
        await Refused.AsNotFound(Ansel.Send(new GetPhotoFile { Id = id }));
        await Refused.AsNotFound(Ansel.Send(new GetPhotoAtHeight { Id = id, Height = 200 }));

        Assert.That((await Rich.Send(new GetPhoto { Id = id })).Title, Is.EqualTo("plain"));
    }

    [Test]
    public async Task A_query_never_changes_what_is_allowed()
    {
        var id = await Rich.UploadOne();
        using var http = App.Http(Ansel.Token);

        var answer = await http.DeleteAsync($"/api/v1/photos/{id}?public=1&ownerId=3&admin=true");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Rich.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Deleting_takes_every_byte_every_count_and_every_address()
    {
        await App.ImportDemo("rich", DemoLibrary.Night, limit: 1);
        var id = (await Rich.Upload(new UploadPhotos { Tags = ["cats"], Group = DemoLibrary.Night }, ("x.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;
        var photo = await Rich.Send(new GetPhoto { Id = id });
        using var http = App.Http();

        await Rich.Send(new DeletePhoto { Id = id });

        var answers = await Task.WhenAll(photo.Urls.Select(url => http.GetAsync(url.Url)));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.NotFound));
        await Refused.AsNotFound(Rich.Send(new GetPhoto { Id = id }));
        Assert.That((await Rich.Send(new QueryPhotos { Group = DemoLibrary.Night })).Total, Is.EqualTo(1));
        Assert.That(await CountOf("cats"), Is.Zero);
        Assert.That(Directory.GetFiles(App.Folder, "*", SearchOption.AllDirectories), Has.None.Contains(photo.Sha256));
    }

    [TestCase("{\"expiresIn\":299}", "ExpiresIn")]
    [TestCase("{\"license\":17}", "License")]
    [TestCase("{\"tags\":[\"\"]}", "Tags")]
    [TestCase("{\"privacy\":9}", "Privacy")]
    public async Task Garbage_is_refused_by_its_field(string body, string field)
    {
        var id = await Rich.UploadOne();
        using var http = App.Http(Rich.Token);

        var answer = await http.PatchAsync($"/api/v1/photos/{id}", new StringContent(body, null, "application/json"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(field));
    }

    private Task<long> CountOf(string tag) => App.Query<long>($"select photo_count from tags where clean = '{tag}'");
}
