using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>Clients that are sent to the store itself, by addresses that are good for a short while.</summary>
internal sealed class S3DirectTests
{
    private static readonly byte[] Cat = Uploading.Sample("plain.jpg");

    private FlickrApp app = null!;
    private FlickrStackClient ansel = null!;
    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start(await (await S3Server.Running).NewSettings(("Storage:Direct", "true"), ("Storage:DirectSeconds", "60")));
        ansel = await app.SignUp("ansel");
        http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Test]
    public async Task A_file_comes_from_the_store_with_its_type_to_whoever_may_have_it()
    {
        var photo = await ansel.Send(new GetPhoto { Id = await ansel.UploadOne() });

        var sent = await http.GetAsync(photo.Urls.Single(url => url.Label == "original" && url.Format == "jpeg").Url);
        using var anyone = new HttpClient();
        var file = await anyone.GetAsync(sent.Headers.Location);

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
        Assert.That(sent.Headers.CacheControl!.MaxAge, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(sent.Headers.Location!.Authority, Is.EqualTo((await S3Server.Running).Address.Authority));
        Assert.That(sent.Headers.Location.Query, Does.Contain("X-Amz-Expires=60").Or.Contain("X-Amz-Expires=59"));
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(Cat));
        Assert.That(file.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));
    }

    [Test]
    public async Task Who_may_not_have_a_file_is_sent_nowhere()
    {
        var id = await ansel.UploadOne();
        var address = (await ansel.Send(new GetPhoto { Id = id })).Urls.Single(url => url.Label == "original" && url.Format == "jpeg").Url;
        var edward = await app.SignUp("edward");
        http.DefaultRequestHeaders.Authorization = new("Bearer", edward.Token);

        var changed = await http.GetAsync(address[..^1]);
        var others = await http.GetAsync($"/api/v1/photos/{id}/file");

        Assert.That((changed.StatusCode, others.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.NotFound)));
        Assert.That((changed.Headers.Location, others.Headers.Location), Is.EqualTo(((Uri?)null, (Uri?)null)));
    }

    [Test]
    public async Task A_download_has_its_name_and_its_address_cannot_be_bent()
    {
        var id = await ansel.UploadOne();
        http.DefaultRequestHeaders.Authorization = new("Bearer", ansel.Token);

        var sent = await http.GetAsync($"/api/v1/photos/{id}/file?download=true");
        using var anyone = new HttpClient();
        var file = await anyone.GetAsync(sent.Headers.Location);
        var bent = await anyone.GetAsync(sent.Headers.Location!.AbsoluteUri.Replace("image%2Fjpeg", "text%2Fhtml", StringComparison.Ordinal));

        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(file.Content.Headers.ContentDisposition.FileNameStar, Is.EqualTo("plain.jpg"));
        Assert.That(bent.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Size_and_changes_are_told_without_the_store()
    {
        var address = (await ansel.Send(new GetPhoto { Id = await ansel.UploadOne() })).Urls.Single(url => url.Label == "original" && url.Format == "jpeg").Url;

        var head = await http.SendAsync(new(HttpMethod.Head, address));

        Assert.That((head.StatusCode, head.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.OK, (long?)Cat.Length)));
    }

    [Test]
    public async Task An_announced_file_is_put_to_the_store_as_it_was_announced_and_becomes_a_photo()
    {
        var upload = await ansel.Send(new CreateUpload { FileName = "cat.jpg", Bytes = Cat.Length });
        using var plain = new HttpClient();

        await Refused.With(HttpStatusCode.Conflict, "UploadIncomplete", ansel.Send(new CompleteUpload { Id = upload.Id }));
        var longer = await Put(plain, upload.Url, [.. Cat, 0]);
        var otherType = await Put(plain, upload.Url, Cat, "text/html");
        var put = await Put(plain, upload.Url, Cat, upload.ContentType!);
        var done = await ansel.Send(new CompleteUpload { Id = upload.Id });

        Assert.That(new Uri(upload.Url).Authority, Is.EqualTo((await S3Server.Running).Address.Authority));
        Assert.That((longer, otherType, put), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK)));
        Assert.That(done.Status, Is.EqualTo(UploadStatus.Created));
        Assert.That(await app.Query<long>("select count(*) from uploads"), Is.Zero);
    }

    [Test]
    public async Task What_was_put_to_the_store_is_looked_at_as_any_file()
    {
        var bytes = "no picture"u8.ToArray();
        var upload = await ansel.Send(new CreateUpload { FileName = "cat.jpg", Bytes = bytes.Length });
        using var plain = new HttpClient();

        await Put(plain, upload.Url, bytes);

        await Refused.With(HttpStatusCode.UnsupportedMediaType, "NotAnImage", ansel.Send(new CompleteUpload { Id = upload.Id }));
        Assert.That((await ansel.Send(new QueryPhotos())).Total, Is.Zero);
    }

    [Test]
    public async Task Pages_let_browsers_show_pictures_of_the_store()
    {
        var page = await http.GetAsync("/login");

        Assert.That(
            page.Headers.GetValues("Content-Security-Policy").Single(),
            Does.Contain($"img-src 'self' data: blob: {(await S3Server.Running).Address.GetLeftPart(UriPartial.Authority)}"));
    }

    private static async Task<HttpStatusCode> Put(HttpClient http, string address, byte[] bytes, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await http.PutAsync(address, content);
        return answer.StatusCode;
    }
}
