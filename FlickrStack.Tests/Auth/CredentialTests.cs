using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FlickrStack.Client;

namespace FlickrStack.Tests.Auth;

internal sealed class CredentialTests
{
    private FlickrApp app = null!;
    private FlickrStackClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        client = await app.SignUp("ansel");
    }

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task A_key_is_taken_as_bearer_as_header_and_as_basic_user_and_so_is_a_password()
    {
        Assert.That(await Call("Authorization", $"Bearer {client.Token}"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Call("X-Api-Key", client.Token!), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Call("Authorization", Basic($"{client.Token}:")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Call("Authorization", Basic($"ansel:{FlickrApp.Password}")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Call("Authorization", $"bearer {client.Token}"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Call("Authorization", Basic($"{client.Token}:").Replace("Basic", "basic")), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_key_in_its_own_header_goes_before_what_else_is_shown()
    {
        using var http = app.Http("fs_nobody");
        http.DefaultRequestHeaders.Add("X-Api-Key", client.Token);

        Assert.That((await http.GetAsync("/api/v1/me")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_key_in_the_query_is_no_credential()
    {
        using var http = app.Http();

        var answer = await http.GetAsync($"/api/v1/me?apikey={client.Token}&api_key={client.Token}&token={client.Token}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Without_a_credential_the_refusal_says_so_and_how()
    {
        using var http = app.Http();

        var answer = await http.GetAsync("/api/v1/photos");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        Assert.That(answer.Headers.Contains("X-Request-Id"));
        Assert.That(
            await answer.Content.ReadAsStringAsync(),
            Is.EqualTo("""{"responseStatus":{"errorCode":"Unauthorized","message":"Authentication required","errors":[]}}"""));
    }

    [TestCase("Authorization", "Bearer")]
    [TestCase("Authorization", "Bearer ")]
    [TestCase("Authorization", "Bearer fs_")]
    [TestCase("Authorization", "Bearer fs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("Authorization", "Bearer fs_💥")]
    [TestCase("Authorization", "Basic")]
    [TestCase("Authorization", "Basic !!!")]
    [TestCase("Authorization", "Basic Og==")]
    [TestCase("Authorization", "Basic YW5zZWw=")]
    [TestCase("Authorization", "Basic YW5zZWw6d3Jvbmc=")]
    [TestCase("Authorization", "Digest username=ansel")]
    [TestCase("X-Api-Key", "' or 1=1 --")]
    [TestCase("X-Api-Key", "%00")]
    public async Task Garbage_is_no_credential(string header, string value) =>
        Assert.That(await Call(header, value), Is.EqualTo(HttpStatusCode.Unauthorized));

    [Test]
    public async Task A_key_with_one_character_changed_is_refused_wherever_it_changed()
    {
        for (var i = 3; i < client.Token!.Length; i++)
        {
            var changed = client.Token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';

            Assert.That(await Call("X-Api-Key", new(changed)), Is.EqualTo(HttpStatusCode.Unauthorized), $"at {i}");
        }
    }

    [Test]
    public async Task A_key_dies_with_its_expiry_and_with_its_disabled_user()
    {
        var expiring = await app.SignUp("expiring");
        var disabled = await app.SignUp("disabled");
        var soon = app.Clock.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds();
        await app.Execute($"update api_keys set expires_at = {soon} where user_id = (select id from users where user_name = 'expiring')");
        await expiring.Send(new GetProfile());
        await disabled.Send(new GetProfile());

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Execute("update users set disabled = true where user_name = 'disabled'");

        await Refused.AsUnauthorized(expiring.Send(new GetProfile()));
        await Refused.AsUnauthorized(disabled.Send(new GetProfile()));
    }

    [Test]
    public async Task A_key_narrowed_to_scopes_does_only_what_they_allow()
    {
        var narrow = await app.SignUp("narrow");
        await app.Execute("update api_keys set scopes = 'groups:read' where user_id = (select id from users where user_name = 'narrow')");

        await narrow.Send(new QueryGroups());

        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", narrow.Send(new QueryPhotos()));
    }

    [Test]
    public async Task The_profile_tells_who_is_calling()
    {
        var profile = await client.Send(new GetProfile());

        Assert.That((profile.UserName, profile.Plan.Name, profile.PhotoCount), Is.EqualTo(("ansel", "Enterprise", 0)));
        Assert.That(profile.Plan.Heights, Is.EqualTo(new[] { 200, 400 }));
    }

    private static string Basic(string text) =>
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text))).ToString();

    private async Task<HttpStatusCode> Call(string header, string value)
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var http = new HttpClient(handler) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        return (await http.GetAsync("/api/v1/me")).StatusCode;
    }
}
