using System.Net;
using System.Net.Http.Json;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Wire;

/// <summary>Limits so small that they are reached long before their minute ends.</summary>
internal sealed class RateLimitTests
{
    private const string Profile = "/api/v1/me";

    private FlickrApp app = null!;

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task A_user_who_asks_too_often_is_told_when_to_come_back_and_others_are_not()
    {
        app = await FlickrApp.Start(("Wire:RequestsPerMinute", "3"));
        var (ansel, berenice) = (await app.SignUp("ansel"), await app.SignUp("berenice"));
        using var http = app.Http(ansel.Token);

        for (var i = 0; i < 3; i++) Assert.That((await http.GetAsync(Profile)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var refused = await http.GetAsync(Profile);
        var body = await refused.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(body!.ResponseStatus.ErrorCode, Is.EqualTo("TooManyRequests"));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(refused.Headers.CacheControl!.NoStore);
        await berenice.Send(new GetProfile());
    }

    [Test]
    public async Task Strangers_are_counted_by_address_and_ipv6_by_network()
    {
        app = await FlickrApp.Start(("Wire:AnonymousPerMinute", "2"), ("Wire:TrustedProxies:0", "127.0.0.1"));

        string[] callers = ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1"];
        var statuses = new List<int>();
        foreach (var caller in callers) statuses.Add((int)await Ask(Profile, caller));

        Assert.That(statuses, Is.EqualTo(new[] { 401, 401, 429, 401, 401, 401, 429, 401 }));
    }

    [Test]
    public async Task Whoever_is_not_believed_cannot_change_the_address_that_is_counted()
    {
        app = await FlickrApp.Start(("Wire:AnonymousPerMinute", "2"), ("Wire:TrustedProxies:0", "10.0.0.0/8"));

        var statuses = new List<int>();
        foreach (var caller in new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3" }) statuses.Add((int)await Ask(Profile, caller));

        Assert.That(statuses, Is.EqualTo(new[] { 401, 401, 429 }));
    }

    [Test]
    public async Task Signed_addresses_and_health_are_not_counted()
    {
        app = await FlickrApp.Start(("Wire:AnonymousPerMinute", "1"));
        var ansel = await app.SignUp("ansel");
        var photo = await ansel.Send(new GetPhoto { Id = await ansel.UploadOne() });
        using var http = app.Http();

        for (var i = 0; i < 3; i++)
        {
            Assert.That((await http.GetAsync(photo.Urls.First(url => url.Label == "original").Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        Assert.That((await http.GetAsync(Profile)).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests), "Signing in was counted.");
    }

    private async Task<HttpStatusCode> Ask(string path, string forwardedFor)
    {
        using var http = app.Http();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        return (await http.GetAsync(path)).StatusCode;
    }
}
