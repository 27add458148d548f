using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Wire;

/// <summary>What every answer carries, whatever becomes of its request.</summary>
internal sealed class SafetyHeaderTests
{
    private const string ForApi = "default-src 'none'; frame-ancestors 'none'";
    private const string ForFiles = "default-src 'none'; sandbox";

    private FlickrApp app = null!;
    private HttpClient http = null!;
    private string media = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"), ("Wire:AnonymousPerMinute", "20"));
        var ansel = await app.SignUp("ansel");
        http = app.Http(ansel.Token);
        media = (await ansel.Send(new GetPhoto { Id = await ansel.UploadOne() })).Urls.First(url => url.Label == "original").Url;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("/api/v1/me", 200)]
    [TestCase("/api/v1/photos", 200)]
    [TestCase("/api/v1/photos?limit=0", 400)]
    [TestCase("/api/v1/photos/999", 404)]
    [TestCase("/nowhere", 404)]
    [TestCase("/media/1/original.jpg?e=1&s=x", 403)]
    public async Task Answers_of_the_api_carry_them(string path, int status) => Check(await http.GetAsync(path), status, ForApi);

    [Test]
    public async Task Files_keep_their_own_policy()
    {
        var whole = await http.GetAsync(media);
        using var again = new HttpRequestMessage(HttpMethod.Get, media) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        using var part = new HttpRequestMessage(HttpMethod.Get, media) { Headers = { Range = new(0, 9) } };

        Check(whole, 200, ForFiles);
        Check(await http.SendAsync(again), 304, ForFiles);
        Check(await http.SendAsync(part), 206, ForFiles);
        Assert.That(whole.Headers.CacheControl!.Private && whole.Headers.Vary.Contains("Authorization"));
    }

    [Test]
    public async Task A_page_that_has_not_changed_carries_them_and_is_nobody_elses()
    {
        var page = await http.GetAsync("/api/v1/photos");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/photos") { Headers = { IfNoneMatch = { page.Headers.ETag! } } };

        var unchanged = await http.SendAsync(again);

        Check(unchanged, 304, ForApi);
        foreach (var answer in new[] { page, unchanged })
            Assert.That(answer.Headers.CacheControl!.Private && answer.Headers.Vary.Contains("Authorization"));
    }

    [Test]
    public async Task Strangers_and_those_who_ask_too_often_get_them()
    {
        using var stranger = app.Http();
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.9");

        Check(await stranger.GetAsync("/api/v1/me"), 401, ForApi);
        for (var i = 0; i < 19; i++) await stranger.GetAsync("/api/v1/me");
        Check(await stranger.GetAsync("/api/v1/me"), 429, ForApi);
    }

    [Test]
    public async Task A_failure_of_the_program_carries_them()
    {
        await using var broken = await FlickrApp.Start();
        var client = await broken.SignUp("ansel");
        await broken.Execute("alter table groups rename to lost");
        using var caller = broken.Http(client.Token);

        Check(await caller.GetAsync("/api/v1/groups"), 500, ForApi);
    }

    [TestCase("https", "max-age=31536000")]
    [TestCase("http", null)]
    public async Task Browsers_that_came_by_https_are_told_to_stay_with_it(string scheme, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "192.0.2.10");

        var answer = await http.SendAsync(request);

        Assert.That(answer.Headers.TryGetValues("Strict-Transport-Security", out var told) ? told.Single() : null, Is.EqualTo(expected));
    }

    private static void Check(HttpResponseMessage answer, int status, string policy)
    {
        Assert.That(answer.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { policy }));
            Assert.That(answer.Headers.Contains("Server"), Is.False);
            Assert.That(answer.Headers.CacheControl is { NoStore: true } or { Private: true }, "It may be kept by strangers.");
            Assert.That(answer.Headers.CacheControl!.NoStore || status < 400, "A refusal may be kept.");
        });
    }
}
