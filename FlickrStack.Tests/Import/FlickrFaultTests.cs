using FlickrStack.ServiceInterface.Import;
using Microsoft.AspNetCore.Http;

namespace FlickrStack.Tests.Import;

/// <summary>Everything that goes wrong between here and Flickr.</summary>
internal sealed class FlickrFaultTests : FlickrImportFixture
{
    private static readonly string[] BrokenAnswers =
    [
        """{"stat":"fail","message":"Sorry, the Flickr API service is not currently available.","code":201},""",
        """{"stat":"fail","message":"Sorry, the Flickr API service is not currently available.","code":"201"}""",
        """{"stat":"fail","code":105,"message":"Service currently unavailable"}""",
    ];

    [TestCase("getPhotos")]
    [TestCase("getInfo")]
    [TestCase("/photos/")]
    public async Task Limits_outages_and_broken_answers_are_waited_out(string what)
    {
        Flickr.Fail(what, http => StubFlickr.SendHtml(http, 429));
        Flickr.Fail(what, http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        if (what == "/photos/") Flickr.Fail(what, http => StubFlickr.SendHtml(http, 503));
        foreach (var broken in what == "/photos/" ? [] : BrokenAnswers) Flickr.Fail(what, http => http.Response.WriteAsync(broken));

        var before = App.Clock.GetUtcNow();
        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Failed.Count), Is.EqualTo((5, 0)));
        Assert.That(App.Clock.GetUtcNow() - before, Is.GreaterThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task Retry_after_is_obeyed()
    {
        Flickr.Fail("getPhotos", http =>
        {
            http.Response.Headers.RetryAfter = "300";
            return StubFlickr.SendHtml(http, 429);
        });

        var before = App.Clock.GetUtcNow();
        await Import();

        Assert.That(App.Clock.GetUtcNow() - before, Is.GreaterThan(TimeSpan.FromSeconds(300)));
    }

    [Test]
    public async Task Calls_and_images_keep_their_pace()
    {
        Flickr.PoolSize = 11;

        var before = App.Clock.GetUtcNow();
        await Import(order => order with { Details = true });

        Assert.That(App.Clock.GetUtcNow() - before, Is.GreaterThan(TimeSpan.FromSeconds(11)), "3600 calls an hour");
    }

    [Test]
    public async Task What_cannot_be_had_is_told_with_its_reason_and_the_rest_comes()
    {
        Flickr.Photos.Videos.Add(1);
        Flickr.Fail("/photos/2.jpg", http => StubFlickr.SendHtml(http, 404));
        Flickr.Fail("/photos/3.jpg", http => http.Response.WriteAsync("<html>This photo is unavailable</html>"));
        Flickr.Fail("/photos/4.jpg", http => StubFlickr.SendHtml(http, 500), times: 6);

        var outcome = await Import();

        Assert.That(outcome.Imported, Is.EqualTo(1));
        Assert.That(outcome.Skipped, Is.EqualTo(new[] { "53900000001 «Photo 1 ❄»: it is a video." }));
        Assert.That(outcome.Failed, Has.Count.EqualTo(3));
        Assert.That(outcome.Failed[0], Does.Contain("404"));
        Assert.That(outcome.Failed[1], Does.Contain("no picture"));
        Assert.That(outcome.Failed[2], Does.Contain("500"));
        Assert.That(Directory.GetFiles(Path.Combine(App.Folder, "blobs", "incoming")), Is.Empty);
    }

    [Test]
    public async Task What_failed_is_fetched_by_the_next_run()
    {
        Flickr.Fail("/photos/2.jpg", http => StubFlickr.SendHtml(http, 404));
        await Import();

        var second = await Import();

        Assert.That((second.Imported, second.Known), Is.EqualTo((1, 4)));
    }

    [Test]
    public async Task A_file_that_is_too_large_is_refused_on_the_way()
    {
        await using var small = await FlickrApp.Start(("Flickr:BaseUrl", Flickr.ApiUrl), ("Flickr:MostImageBytes", "1000"));
        await small.Open("ansel");

        var outcome = await Import(small, order => order);

        Assert.That(outcome.Failed, Has.Count.EqualTo(5).And.All.Contains("larger than 1000 bytes"));
    }

    [Test]
    public async Task No_more_comes_than_the_plan_has_room_for()
    {
        Flickr.SmallImages = true;
        await App.Execute("update plans set quota_bytes = 200");

        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Failed.Count), Is.EqualTo((2, 3)));
        Assert.That(await App.Query<long>("select max(bytes) from libraries"), Is.LessThanOrEqualTo(200));
    }

    [Test]
    public async Task Retry_after_may_be_a_moment_and_is_not_obeyed_for_days()
    {
        var before = App.Clock.GetUtcNow();
        Flickr.Fail("getInfo", http => Limit(http, before.AddMinutes(10).ToString("R")));
        Flickr.Fail("getPhotos", http => Limit(http, "864000"));

        await Import();

        Assert.That(App.Clock.GetUtcNow() - before, Is.InRange(TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(80)));
    }

    private static Task Limit(HttpContext http, string retryAfter)
    {
        http.Response.Headers.RetryAfter = retryAfter;
        return StubFlickr.SendHtml(http, 429);
    }

    [Test]
    public void A_group_that_is_not_there_is_told_as_flickr_tells_it()
    {
        var refusal = Assert.ThrowsAsync<FlickrException>(() => Import(order => order with { Group = "1@N00" }));

        Assert.That((refusal!.Code, refusal.Message), Is.EqualTo((1, "Flickr says: Group not found (code 1)")));
    }

    [Test]
    public async Task The_api_key_is_sent_to_flickr_and_told_to_nobody()
    {
        Flickr.Fail("getPhotos", http => StubFlickr.SendHtml(http, 403), times: 6);

        var refusal = Assert.ThrowsAsync<FlickrException>(() => Import());

        Assert.That(refusal!.Message, Does.Not.Contain(ApiKey));
        Assert.That(string.Join('\n', App.Log.Lines), Does.Not.Contain(ApiKey));
        await Client.Send(new GetProfile());
    }
}
