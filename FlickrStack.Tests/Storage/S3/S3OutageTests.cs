using System.Net;
using FlickrStack.ServiceInterface;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>The store goes away, and comes back.</summary>
internal sealed class S3OutageTests
{
    [Test]
    public async Task While_the_store_is_away_calls_say_so_and_when_it_is_back_nothing_is_lost()
    {
        var server = await S3Server.Running;
        var settings = await server.NewSettings(("Storage:Retries", "0"));
        var line = new CuttingProxy(server.Address);
        await using var app = await FlickrApp.Start([.. settings, ("Storage:Endpoint", $"{line.Address}")]);
        var ansel = await app.SignUp("ansel");
        var id = await ansel.UploadOne();
        var original = (await ansel.Send(new GetPhoto { Id = id })).Urls.Single(url => url.Label == "original" && url.Format == "jpeg").Url;
        using var http = app.Http();

        await line.DisposeAsync();
        await Refused.With(HttpStatusCode.ServiceUnavailable, "StorageFailed", ansel.Upload(("b.png", Uploading.Sample("plain.png"))));
        var download = await http.GetAsync(original);
        var sweep = Assert.ThrowsAsync<ApiException>(() => app.Sweep());

        Assert.That(sweep!.Code, Is.EqualTo("StorageFailed"));
        Assert.That(download.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(download.Headers.RetryAfter, Is.Not.Null);
        await using var back = await FlickrApp.StartOn(app.Folder, settings);
        back.Clock.Advance(app.Clock.GetUtcNow() - back.Clock.GetUtcNow());
        Assert.That((await ansel.Send(new QueryPhotos())).Total, Is.EqualTo(1));
        Assert.That((await back.Sweep()).Lost, Is.Zero);
        using var again = back.Http(ansel.Token);
        Assert.That(await again.GetByteArrayAsync($"/api/v1/photos/{id}/file"), Is.EqualTo(Uploading.Sample("plain.jpg")));
    }

    [Test]
    public async Task A_bucket_that_is_gone_takes_no_photo_for_lost()
    {
        var settings = await (await S3Server.Running).NewSettings();
        await using var app = await FlickrApp.Start(settings);
        var ansel = await app.SignUp("ansel");
        var id = await ansel.UploadOne();

        await using var astray = await FlickrApp.StartOn(app.Folder, [.. settings, ("Storage:Bucket", "nobodys-bucket")]);
        astray.Clock.Advance(app.Clock.GetUtcNow() - astray.Clock.GetUtcNow());
        using var http = astray.Http(ansel.Token);
        var download = await http.GetAsync($"/api/v1/photos/{id}/file");

        Assert.That(download.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(Assert.ThrowsAsync<ApiException>(() => astray.Sweep())!.Code, Is.EqualTo("StorageFailed"));
        Assert.That((await ansel.Send(new GetPhoto { Id = id })).Status, Is.EqualTo(PhotoStatus.Pending));
    }
}
