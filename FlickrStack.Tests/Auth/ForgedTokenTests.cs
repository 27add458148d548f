using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FlickrStack.Tests.Auth;

/// <summary>Tokens that are not ours, and those signed with keys that come and go.</summary>
internal sealed class ForgedTokenTests
{
    private const int Day = 86_400;
    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string Other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [TestCase("none", false)]
    [TestCase("None", false)]
    [TestCase("HS512", false)]
    [TestCase("RS256", false)]
    [TestCase("HS256", true)]
    public async Task Nothing_but_hs256_is_taken_even_where_the_signature_is_right(string algorithm, bool taken)
    {
        await using var app = await Start();
        var parts = (await app.Token("ansel")).Access.Split('.');

        var header = Encode($$"""{"typ":"JWT","alg":"{{algorithm}}","kid":"{{Kid(parts[0])}}"}""");

        Assert.That(await Opens(app, Sign(header, parts[1], Key)), Is.EqualTo(taken));
        Assert.That(await Opens(app, $"{header}.{parts[1]}."), Is.False);
    }

    [Test]
    public async Task A_token_is_refused_with_another_key_another_kid_or_none()
    {
        await using var app = await Start();
        var parts = (await app.Token("ansel")).Access.Split('.');
        string[] headers = ["""{"alg":"HS256"}""", """{"alg":"HS256","kid":"../../dev/null"}""", """{"alg":"HS256","kid":7}""", "[]", "null", "7", "{"];

        Assert.That(await Opens(app, Sign(parts[0], parts[1], Other)), Is.False);
        Assert.That(await Opens(app, Sign(parts[0], parts[1], "")), Is.False);
        foreach (var header in headers) Assert.That(await Opens(app, Sign(Encode(header), parts[1], Key)), Is.False, header);
    }

    [Test]
    public async Task A_refresh_token_opens_nothing_and_an_access_token_refreshes_nothing()
    {
        await using var app = await Start();
        var pair = await app.Token("ansel");

        Assert.That(await Opens(app, pair.Refresh), Is.False);
        await Refused.AsUnauthorized(app.Anonymous().Send(new RefreshToken { Refresh = pair.Access }));
        await app.Bearing(pair.Access).Send(new GetProfile());
    }

    [Test]
    public async Task A_token_of_another_user_s_family_is_refused_even_where_the_signature_is_right()
    {
        await using var app = await Start();
        var pair = await app.Token("ansel");

        var (access, refresh) = (Forged(pair.Access), Forged(pair.Refresh));

        Assert.That((access, refresh), Is.Not.EqualTo((pair.Access, pair.Refresh)));
        Assert.That(await Opens(app, access), Is.False);
        await Refused.AsUnauthorized(app.Anonymous().Send(new RefreshToken { Refresh = refresh }));
        await app.Anonymous().Send(new RefreshToken { Refresh = pair.Refresh });

        static string Forged(string token)
        {
            var parts = token.Split('.');
            var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
            return Sign(parts[0], Encode(payload.Replace("\"sub\":", "\"sub\":1")), Key);
        }
    }

    [TestCase("a.b.c")]
    [TestCase("..")]
    [TestCase("AAAA=.AA A.A=")]
    [TestCase("eyJhbGciOiJIUzI1NiJ9.e30.")]
    [TestCase("=.=.=")]
    public async Task Garbage_is_no_token(string garbage)
    {
        await using var app = await Start();

        Assert.That(await Opens(app, garbage), Is.False);
        Assert.That(await Opens(app, $"{new string('W', 5000)}.e30.AAAA"), Is.False);
        await Refused.AsUnauthorized(app.Anonymous().Send(new RefreshToken { Refresh = garbage }));
    }

    [Test]
    public async Task The_previous_key_of_the_settings_is_good_still_and_one_that_is_gone_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        string access;
        await using (var before = await FlickrApp.StartOn(folder, ("Tokens:Key", Key)))
        {
            await before.Open("ansel");
            access = (await before.Token("ansel")).Access;
        }

        await using (var during = await FlickrApp.StartOn(folder, ("Tokens:Key", Other), ("Tokens:PreviousKey", Key)))
            Assert.That(await Opens(during, access));
        await using (var after = await FlickrApp.StartOn(folder, ("Tokens:Key", Other)))
            Assert.That(await Opens(after, access), Is.False);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_generated_key_is_changed_and_nobody_notices()
    {
        await using var app = await FlickrApp.Start();
        await app.Open("ansel");
        await app.Token("ansel");
        app.Clock.Advance(TimeSpan.FromSeconds((30 * Day) - 60));
        var old = await app.Token("ansel");
        app.Clock.Advance(TimeSpan.FromSeconds(Day));

        var fresh = await app.Anonymous().Send(new RefreshToken { Refresh = old.Refresh });

        Assert.That(Keys(app), Has.Length.EqualTo(2));
        app.Clock.Advance(TimeSpan.FromDays(13));
        await app.Anonymous().Send(new RefreshToken { Refresh = fresh.Refresh });
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Token("ansel");
        Assert.That(Keys(app), Has.Length.EqualTo(1));
    }

    [TestCase("c2hvcnQ=")]
    [TestCase("no base64 at all, however long it may be, or so")]
    public void A_key_that_is_short_or_none_stops_the_start(string key) =>
        Assert.That(() => FlickrApp.Start(("Tokens:Key", key)), Throws.Exception.With.Message.Contains("Tokens:Key"));

    private static async Task<FlickrApp> Start()
    {
        var app = await FlickrApp.Start(("Tokens:Key", Key));
        await app.Open("ansel");
        return app;
    }

    private static string[] Keys(FlickrApp app) => Directory.GetFiles(Path.Combine(app.Folder, "keys"), "token-*.key");

    private static async Task<bool> Opens(FlickrApp app, string token)
    {
        using var http = app.Http(token);
        return (await http.GetAsync("/api/v1/me")).IsSuccessStatusCode;
    }

    private static string Kid(string header) =>
        JsonDocument.Parse(Base64Url.DecodeFromChars(header)).RootElement.GetProperty("kid").GetString()!;

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Sign(string header, string payload, string key) =>
        $"{header}.{payload}.{Base64Url.EncodeToString(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes($"{header}.{payload}")))}";
}
