using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

/// <summary>Many pictures in one call, each for itself.</summary>
internal sealed class UploadTests : Administered
{
    private FlickrStackClient rich = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        rich = await App.SignUp("rich");
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task One_bad_file_does_not_spoil_the_others()
    {
        var uploaded = await rich.Upload(
            ("cat.jpg", Uploading.Sample("plain.jpg")), ("notes.jpg", "no picture at all"u8.ToArray()), ("dog.png", Uploading.Sample("plain.png")));

        Assert.That(uploaded.Results.Select(result => (result.FileName, result.Status)), Is.EqualTo(new[]
        {
            ("cat.jpg", UploadStatus.Created), ("notes.jpg", UploadStatus.Rejected), ("dog.png", UploadStatus.Created),
        }));
        Assert.That(uploaded.Results[1].Error!.ErrorCode, Is.EqualTo("NotAnImage"));
        Assert.That((await rich.Send(new QueryPhotos())).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task The_answer_is_201_and_the_photo_waits_for_its_renditions()
    {
        using var http = App.Http(rich.Token);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Uploading.Sample("plain.jpg")), "any", "cat.jpg" } };

        var answer = await http.PostAsync("/api/v1/photos/", form);

        var photo = (await rich.Send(new QueryPhotos())).Results.Single();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(photo.Status, Is.EqualTo(PhotoStatus.Pending));
        Assert.That(photo.Urls.Where(url => url.Ready).Select(url => url.Label), Is.EqualTo(new[] { "original" }));
    }

    [Test]
    public async Task The_same_bytes_are_one_photo_for_each_owner()
    {
        var first = await rich.UploadOne();

        var again = (await rich.Upload(("copy.jpg", Uploading.Sample("plain.jpg")))).Results.Single();
        var anothers = (await Ansel.Upload(("cat.jpg", Uploading.Sample("plain.jpg")))).Results.Single();

        Assert.That((again.Status, again.Id), Is.EqualTo((UploadStatus.Duplicate, first)));
        Assert.That(anothers.Status, Is.EqualTo(UploadStatus.Created));
        Assert.That(anothers.Id, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task What_is_said_of_them_is_kept_with_each()
    {
        var request = new UploadPhotos
        {
            Title = "Rex", Description = "A good dog", Tags = ["dogs", "Parks"], Privacy = Privacy.Family, ExpiresIn = 300,
        };

        var id = (await rich.Upload(request, ("dog.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;

        var photo = await rich.Send(new GetPhoto { Id = id });
        Assert.That((photo.Title, photo.Description, photo.Privacy), Is.EqualTo(("Rex", "A good dog", Privacy.Family)));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "dogs", "Parks" }));
        Assert.That(photo.ExpiresAt, Is.EqualTo(App.Clock.GetUtcNow().AddSeconds(300)));
    }

    [Test]
    public async Task A_photo_without_a_title_gets_its_files_name_and_is_private()
    {
        var id = (await rich.Upload((@"C:\pictures\A day out.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;

        var photo = await rich.Send(new GetPhoto { Id = id });

        Assert.That(photo.Title, Is.EqualTo("A day out"));
        Assert.That(photo.Privacy, Is.EqualTo(Privacy.Private));
    }

    [Test]
    public async Task They_are_put_into_a_group_of_the_callers_alone()
    {
        await App.ImportDemo("rich", Photos.DemoLibrary.Night, limit: 1);

        await rich.Upload(new UploadPhotos { Group = Photos.DemoLibrary.Night }, ("cat.jpg", Uploading.Sample("plain.jpg")));
        var foreign = Ansel.Upload(new UploadPhotos { Group = Photos.DemoLibrary.Night }, ("cat.jpg", Uploading.Sample("plain.jpg")));

        await Refused.AsNotFound(foreign);
        Assert.That((await rich.Send(new QueryPhotos { Group = Photos.DemoLibrary.Night })).Total, Is.EqualTo(2));
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.Zero);
    }

    [TestCase("expiresIn", "299")]
    [TestCase("expiresIn", "30001")]
    [TestCase("expiresIn", "soon")]
    [TestCase("privacy", "everyone")]
    [TestCase("tags", "12345678901234567890123456789012345678901234567890x")]
    public async Task A_field_that_breaks_a_rule_refuses_all_of_them(string field, string value)
    {
        using var http = App.Http(rich.Token);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Uploading.Sample("plain.jpg")), "files", "cat.jpg" }, { new StringContent(value), field },
        };

        var answer = await http.PostAsync("/api/v1/photos", form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.Content.ReadAsStringAsync()).ToLowerInvariant(), Does.Contain(field.ToLowerInvariant()));
        Assert.That((await rich.Send(new QueryPhotos())).Total, Is.Zero);
        Assert.That(Directory.GetFileSystemEntries(Path.Combine(App.Folder, "blobs", "incoming")), Is.Empty);
    }

    [Test]
    public async Task Nobody_uploads_for_another_or_without_files_or_signed_out()
    {
        using var http = App.Http(Ansel.Token);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Uploading.Sample("plain.jpg")), "files", "cat.jpg" }, { new StringContent("1"), "ownerId" },
        };

        await http.PostAsync("/api/v1/photos?ownerId=1", form);

        Assert.That((await Admin.Send(new QueryPhotos())).Total, Is.Zero);
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(1));
        await Refused.With(HttpStatusCode.BadRequest, "NoFiles", rich.Upload());
        await Refused.AsUnauthorized(App.Anonymous().Upload(("cat.jpg", Uploading.Sample("plain.jpg"))));
    }

    [Test]
    public async Task More_files_than_are_taken_at_once_are_refused()
    {
        var many = Enumerable.Range(1, 51).Select(number => ($"{number}.jpg", Uploading.Sample("plain.jpg"))).ToArray();

        await Refused.With(HttpStatusCode.RequestEntityTooLarge, "TooLarge", rich.Upload(many));

        Assert.That((await rich.Send(new QueryPhotos())).Total, Is.Zero);
    }
}
