using System.Net;
using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Storage.S3;

namespace FlickrStack.Tests.Uploads;

/// <summary>A file is announced, put to a signed address, and completed.</summary>
[TestFixture(StoreKind.Local)]
[TestFixture(StoreKind.S3)]
internal sealed class OpenUploadTests(StoreKind store) : Administered
{
    private static readonly byte[] Cat = Uploading.Sample("plain.jpg");

    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        await Open(await S3Server.SettingsOf(store));
        http = App.Http();
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await Close();
    }

    [Test]
    public async Task An_announced_file_becomes_a_photo()
    {
        var upload = await Ansel.Send(Announced());

        var put = await http.PutAsync(upload.Url, new ByteArrayContent(Cat));
        var done = await Ansel.Send(new CompleteUpload { Id = upload.Id });

        var photo = await Ansel.Send(new GetPhoto { Id = done.Id!.Value });
        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((done.Status, photo.Title), Is.EqualTo((UploadStatus.Created, "The cat")));
        Assert.That(photo.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Cat))));
        Assert.That(await App.Query<long>("select count(*) from uploads"), Is.Zero);
        await Refused.AsNotFound(Ansel.Send(new CompleteUpload { Id = upload.Id }));
    }

    [Test]
    public async Task The_address_takes_the_bytes_once_and_only_those_announced()
    {
        var upload = await Ansel.Send(Announced());

        var longer = await http.PutAsync(upload.Url, new ByteArrayContent([.. Cat, 0]));
        var shorter = await http.PutAsync(upload.Url, new ByteArrayContent(Cat[1..]));
        var first = await http.PutAsync(upload.Url, new ByteArrayContent(Cat));
        var second = await http.PutAsync(upload.Url, new ByteArrayContent(Cat));

        Assert.That(
            new[] { longer, shorter, first, second }.Select(answer => answer.StatusCode),
            Is.EqualTo(new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.Conflict }));
    }

    [Test]
    public async Task Bytes_of_another_hash_are_refused()
    {
        var announced = Announced();
        announced.Sha256 = new string('a', 64);
        var upload = await Ansel.Send(announced);

        var put = await http.PutAsync(upload.Url, new ByteArrayContent(Cat));

        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await put.Content.ReadAsStringAsync(), Does.Contain("WrongHash"));
    }

    [Test]
    public async Task An_address_with_anything_changed_or_past_its_time_takes_nothing()
    {
        var upload = await Ansel.Send(Announced());
        var other = await Ansel.Send(Announced());
        string[] changed = [upload.Url[..^1], upload.Url.Replace("e=1", "e=2"), upload.Url.Replace(upload.Id, other.Id), upload.Url[..upload.Url.IndexOf('?')]];

        var early = await Task.WhenAll(changed.Select(url => http.PutAsync(url, new ByteArrayContent(Cat))));
        App.Clock.Advance(TimeSpan.FromHours(2));
        var late = await http.PutAsync(upload.Url, new ByteArrayContent(Cat));

        Assert.That(early.Select(answer => (int)answer.StatusCode), Is.All.InRange(400, 403));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task It_is_completed_by_its_owner_when_all_of_it_is_there()
    {
        var upload = await Ansel.Send(Announced());

        await Refused.With(HttpStatusCode.Conflict, "UploadIncomplete", Ansel.Send(new CompleteUpload { Id = upload.Id }));
        await http.PutAsync(upload.Url, new ByteArrayContent(Cat));
        await Refused.AsNotFound(Admin.Send(new CompleteUpload { Id = upload.Id }));

        Assert.That((await Ansel.Send(new CompleteUpload { Id = upload.Id })).Status, Is.EqualTo(UploadStatus.Created));
    }

    [Test]
    public async Task What_is_no_picture_is_refused_and_forgotten()
    {
        var upload = await Ansel.Send(new CreateUpload { FileName = "cat.jpg", Bytes = 5 });

        await http.PutAsync(upload.Url, new ByteArrayContent("hello"u8.ToArray()));
        await Refused.With(HttpStatusCode.UnsupportedMediaType, "NotAnImage", Ansel.Send(new CompleteUpload { Id = upload.Id }));

        Assert.That(await App.Query<long>("select count(*) from uploads"), Is.Zero);
        Assert.That(await App.Incoming(), Is.Empty);
    }

    [Test]
    public async Task Too_many_unfinished_or_too_large_ones_are_refused()
    {
        for (var i = 0; i < 100; i++) await Ansel.Send(Announced());

        await Refused.With(HttpStatusCode.TooManyRequests, "TooManyRequests", Ansel.Send(Announced()));
        await Refused.With(HttpStatusCode.RequestEntityTooLarge, "TooLarge", Admin.Send(new CreateUpload { FileName = "x", Bytes = long.MaxValue }));
        await Refused.AsNotFound(Admin.Send(new CreateUpload { FileName = "x", Bytes = 1, Group = "no such group" }));
        await Refused.With(HttpStatusCode.BadRequest, "GreaterThan", Admin.Send(new CreateUpload { FileName = "x" }));
    }

    private static CreateUpload Announced() => new() { FileName = "cat.jpg", Bytes = Cat.Length, Title = "The cat" };
}
