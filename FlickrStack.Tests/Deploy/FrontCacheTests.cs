using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Deploy;

/// <summary>What nginx keeps, for how long, and what it keeps never.</summary>
internal sealed class FrontCacheTests
{
    private FlickrApp app = null!;
    private Front front = null!;
    private FlickrStackClient ansel = null!;
    private HttpClient anyone = null!;
    private long photo;

    [TearDown]
    public async Task Stop()
    {
        anyone.Dispose();
        await front.DisposeAsync();
        await app.DisposeAsync();
    }

    [Test]
    public async Task A_picture_is_fetched_once_and_is_the_same_from_then_on()
    {
        var address = await Begin(frontSeconds: 3600);

        var (first, second) = (await anyone.GetAsync(address), await anyone.GetAsync(address));

        var original = Uploading.Sample("plain.jpg");
        Assert.That(await first.Content.ReadAsByteArrayAsync(), Is.EqualTo(original));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.EqualTo(original));
        Assert.That(second.Headers.CacheControl!.Private, "it is nobody else's to keep");
        Assert.That(second.Headers.Contains("X-Accel-Expires"), Is.False);
        Assert.That(await Kept(2), Is.EqualTo(new[] { "MISS", "HIT" }));
    }

    [Test]
    public async Task It_is_refused_when_its_address_has_expired_however_long_the_front_may_keep_it()
    {
        var address = await Begin(frontSeconds: 3600);
        app.Clock.Advance(Expiry(address) - app.Clock.GetUtcNow() - TimeSpan.FromSeconds(3));
        Assert.That((await anyone.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        app.Clock.Advance(TimeSpan.FromSeconds(3));

        await Eventually.Is(async () => (await anyone.GetAsync(address)).StatusCode, status => status == HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_photo_that_is_deleted_is_gone_when_the_front_asks_again()
    {
        var address = await Begin(frontSeconds: 1);
        Assert.That((await anyone.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await ansel.Send(new DeletePhoto { Id = photo });

        await Eventually.Is(async () => (await anyone.GetAsync(address)).StatusCode, status => status == HttpStatusCode.NotFound);
    }

    [Test]
    public async Task As_it_comes_a_deleted_photo_is_gone_at_once()
    {
        var address = await Begin(frontSeconds: 0);
        await anyone.GetAsync(address);

        await ansel.Send(new DeletePhoto { Id = photo });

        Assert.That((await anyone.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_part_of_a_picture_is_never_taken_for_the_whole()
    {
        var address = await Begin(frontSeconds: 3600);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(100, 199) } };

        var (part, whole) = (await anyone.SendAsync(asked), await anyone.GetAsync(address));

        var original = Uploading.Sample("plain.jpg");
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(original[100..200]));
        Assert.That(await whole.Content.ReadAsByteArrayAsync(), Is.EqualTo(original));
    }

    [Test]
    public async Task An_address_that_is_altered_gets_nothing_that_was_kept()
    {
        var address = await Begin(frontSeconds: 3600);
        await anyone.GetAsync(address);

        var forged = await anyone.GetAsync($"{address[..^1]}{(address[^1] == 'A' ? 'B' : 'A')}");

        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task What_a_user_may_see_is_kept_for_nobody()
    {
        await Begin(frontSeconds: 3600);
        using var eve = front.Http((await app.SignUp("eve")).Token);
        using var owner = front.Http(ansel.Token);
        string[] paths = [$"/api/v1/photos/{photo}/file", $"/api/v1/photos/{photo}", "/api/v1/me"];

        foreach (var path in paths)
        {
            var seen = await owner.GetStringAsync(path);
            var answer = await eve.GetAsync(path);
            Assert.That(answer.StatusCode == HttpStatusCode.NotFound || await answer.Content.ReadAsStringAsync() != seen, path);
            Assert.That((await anyone.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), path);
        }

        Assert.That(await Kept(9, "/api/v1/"), Is.All.Empty);
    }

    [Test]
    public async Task A_link_that_is_revoked_opens_nothing_any_more_and_no_log_holds_it()
    {
        await Begin(frontSeconds: 3600);
        var link = await ansel.Send(new CreateLink { PhotoId = photo, Seconds = 400 });
        Assert.That((await anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await ansel.Send(new DeleteLink { Id = link.Id });

        Assert.That((await anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Kept(2, "/api/v1/timelink/..."), Is.All.Empty);
        Assert.That(front.Log(), Does.Not.Contain(link.Url[(link.Url.LastIndexOf('/') + 1)..]));
    }

    /// <returns>The signed address of a picture.</returns>
    private async Task<string> Begin(int frontSeconds)
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"), ("Media:FrontSeconds", $"{frontSeconds}"));
        await app.Open("ansel");
        front = await Front.Start(app.Address);
        (ansel, anyone) = (await front.SignIn("ansel"), front.Http());
        photo = await ansel.UploadOne();
        var address = (await ansel.Send(new GetPhoto { Id = photo })).Urls.First(url => url.Ready).Url;
        Assert.That(address, Does.StartWith(front.Address.AbsoluteUri));
        return address;
    }

    private async Task<IEnumerable<string>> Kept(int count, string path = "/media/...") =>
        (await front.Requests(path, count)).Select(request => request.GetProperty("cache").GetString()!);

    private static DateTimeOffset Expiry(string address) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(address.Split("e=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture));
}
