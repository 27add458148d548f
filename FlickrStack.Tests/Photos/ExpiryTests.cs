using System.Net;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Photos;

/// <summary>Photos that delete themselves.</summary>
internal sealed class ExpiryTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_expired_photo_is_gone_from_the_second_on()
    {
        var id = await UploadFor(300);
        using var http = App.Http();
        var url = (await Ansel.Send(new GetPhoto { Id = id })).Urls[0].Url;
        await Ansel.Send(new QueryPhotos());

        App.Clock.Advance(TimeSpan.FromSeconds(299));
        var before = (await Ansel.Send(new QueryPhotos())).Total;
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        var media = await http.GetAsync(url);
        var after = await Ansel.Send(new QueryPhotos());

        Assert.That((before, after.Total, after.Results.Count), Is.EqualTo((1, 0, 0)));
        Assert.That(media.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await Refused.AsNotFound(Ansel.Send(new GetPhoto { Id = id }));
        Assert.That((await Ansel.Send(new GetProfile())).UsedBytes, Is.Zero);
    }

    [Test]
    public async Task Everyones_expired_photos_are_purged_with_their_files()
    {
        await UploadFor(300);
        var kept = await Ansel.UploadOne("plain.png");

        App.Clock.Advance(TimeSpan.FromHours(1));
        var purged = 0;
        await App.Within(async services => purged = await services.GetRequiredService<ExpiredPhotos>().Delete(null, default));

        Assert.That(purged, Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Path.Combine(App.Folder, "blobs", "users"), "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
        Assert.That((await Ansel.Send(new QueryPhotos())).Results.Single().Id, Is.EqualTo(kept));
    }

    [Test]
    public async Task A_photo_may_be_given_more_time_or_kept_for_good()
    {
        var longer = await UploadFor(300);
        var forGood = (await Ansel.Upload(new UploadPhotos { ExpiresIn = 300 }, ("y.png", Uploading.Sample("plain.png")))).Results.Single().Id!.Value;

        App.Clock.Advance(TimeSpan.FromSeconds(200));
        await Ansel.Send(new UpdatePhoto { Id = longer, ExpiresIn = 300 });
        var kept = await Ansel.Send(new UpdatePhoto { Id = forGood, ExpiresIn = 0 });
        App.Clock.Advance(TimeSpan.FromSeconds(299));
        var before = (await Ansel.Send(new QueryPhotos())).Total;
        App.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(kept.ExpiresAt, Is.Null);
        Assert.That(before, Is.EqualTo(2));
        Assert.That((await Ansel.Send(new QueryPhotos())).Results.Single().Id, Is.EqualTo(forGood));
    }

    private async Task<long> UploadFor(int seconds) =>
        (await Ansel.Upload(new UploadPhotos { ExpiresIn = seconds }, ("x.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;
}
