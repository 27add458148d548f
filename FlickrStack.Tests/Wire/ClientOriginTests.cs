using System.Net;
using System.Net.Http.Json;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Wire;

/// <summary>Who is believed about where a request comes from and which name it was sent to.</summary>
internal sealed class ClientOriginTests
{
    private FlickrApp app = null!;

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task A_trusted_proxy_tells_scheme_host_and_address()
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.0/8"));

        var upload = await Announce(await app.SignUp("ansel"));
        await FailToSignIn();

        Assert.That(upload, Does.StartWith("https://photos.example.org/uploads/"));
        Assert.That(await app.Query<string>("select address from login_attempts where account = 'nobody'"), Is.EqualTo("192.0.2.7"));
    }

    [TestCase("")]
    [TestCase("10.0.0.0/8")]
    public async Task Nobody_else_does(string trusted)
    {
        app = trusted.Length == 0 ? await FlickrApp.Start() : await FlickrApp.Start(("Wire:TrustedProxies:0", trusted));

        var upload = await Announce(await app.SignUp("ansel"));
        await FailToSignIn();

        Assert.That(upload, Does.StartWith($"{app.Address}uploads/"));
        Assert.That(await app.Query<string>("select address from login_attempts where account = 'nobody'"), Is.EqualTo("127.0.0.1"));
    }

    [TestCase("ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    [TestCase("DOTNET_FORWARDEDHEADERS_ENABLED")]
    [TestCase("ForwardedHeaders_Enabled")]
    public async Task Nobody_else_does_whatever_the_environment_says(string variable)
    {
        app = await FlickrApp.Start();
        using var program = await ServedProgram.Start(app.Folder, (variable, "true"));

        var upload = await Announce(await program.SignIn(), program.Address);
        await FailToSignIn(to: program.Address);

        Assert.That(upload, Does.StartWith($"{program.Address}uploads/"));
        Assert.That(await app.Query<string>("select address from login_attempts where account = 'nobody'"), Is.EqualTo("127.0.0.1"));
    }

    [TestCase("198.51.100.1, 192.0.2.7, 10.0.0.1", "192.0.2.7")]
    [TestCase("198.51.100.1, ::1", "::1")]
    public async Task Only_the_hops_that_trusted_proxies_added_are_believed(string hops, string believed)
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"), ("Wire:TrustedProxies:1", "10.0.0.1"));

        await FailToSignIn(hops);

        Assert.That(await app.Query<string>("select address from login_attempts where account = 'nobody'"), Is.EqualTo(believed));
    }

    [Test]
    public async Task The_public_address_wins_over_whatever_a_request_says()
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"), ("Wire:PublicUrl", "https://public.example.org/"));

        Assert.That(await Announce(await app.SignUp("ansel")), Does.StartWith("https://public.example.org/uploads/"));
    }

    [TestCase("photos.example.org", HttpStatusCode.OK)]
    [TestCase("PHOTOS.example.org:8080", HttpStatusCode.OK)]
    [TestCase("a.example.net", HttpStatusCode.OK)]
    [TestCase("evil.example.org", HttpStatusCode.BadRequest)]
    [TestCase("photos.example.org.evil.com", HttpStatusCode.BadRequest)]
    public async Task A_name_that_is_not_allowed_is_refused(string host, HttpStatusCode expected)
    {
        app = await FlickrApp.Start(("Wire:AllowedHosts:0", "photos.example.org"), ("Wire:AllowedHosts:1", "*.example.net"));
        using var http = app.Http();
        http.DefaultRequestHeaders.Host = host;

        var answer = await http.GetAsync("/health/live");

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
        if (expected == HttpStatusCode.BadRequest) Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("UnknownHost"));
    }

    [Test]
    public async Task A_name_that_is_not_allowed_is_refused_from_a_trusted_proxy_as_well()
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"), ("Wire:AllowedHosts:0", "127.0.0.1"));
        using var http = Proxied("192.0.2.7");

        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private HttpClient Proxied(string forwardedFor, string? token = null, Uri? to = null)
    {
        var http = app.Http(token);
        http.BaseAddress = to ?? app.Address;
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "photos.example.org");
        return http;
    }

    private async Task<string> Announce(FlickrStackClient client, Uri? to = null)
    {
        using var http = Proxied("192.0.2.7", client.Token, to);
        var answer = await http.PostAsJsonAsync("/json/reply/CreateUpload", new { fileName = "a.jpg", bytes = 3 });
        return (await answer.Content.ReadFromJsonAsync<Upload>(ContractJson.Options))!.Url;
    }

    private async Task FailToSignIn(string forwardedFor = "192.0.2.7", Uri? to = null)
    {
        using var http = Proxied(forwardedFor, to: to);
        await http.PostAsJsonAsync("/api/v1/login", new { userName = "nobody", password = "a-wrong-password" });
    }
}
