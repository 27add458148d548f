using System.Diagnostics;
using System.Text.Json;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>Flickr's own client for Node, whose calls go to this program.</summary>
internal sealed class FlickrSdkTests : FlickrApiFixture
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "FlickrApi", "sdk");

    [OneTimeSetUp]
    public async Task Install()
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "flickr-sdk")))
            await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        // The client signs with the machine's time.
        App.Clock.Advance(TimeProvider.System.GetUtcNow() - App.Clock.GetUtcNow());
    }

    [Test]
    public async Task It_echoes_with_a_key() =>
        Assert.That((await Sdk("call", Key.Key, new object[] { "flickr.test.echo", new { say = "é &+" } })).GetProperty("say").GetProperty("_content").GetString(), Is.EqualTo("é &+"));

    [Test]
    public async Task It_reads_all_pages_of_a_pool()
    {
        var ids = await Sdk("pages", Key.Key, new { group_id = Night, per_page = "7" });

        Assert.That(ids.EnumerateArray().Select(id => id.GetString()).ToList(), Is.Unique.And.Count.EqualTo(34));
    }

    [Test]
    public async Task It_tells_all_of_a_private_photo_for_its_owner_and_finds_it()
    {
        var photo = new { photo_id = Text(Hidden) };

        var told = await Sdk("call", Signed(Token), new object[] { "flickr.photos.getInfo", photo });
        var sizes = await Sdk("call", Signed(Token), new object[] { "flickr.photos.getSizes", photo });
        var found = await Sdk("call", Signed(Token), new object[] { "flickr.photos.search", new { user_id = "me", tags = "hushplain", extras = "url_o" } });

        Assert.That(told.GetProperty("photo").GetProperty("title").GetProperty("_content").GetString(), Is.EqualTo("Secret plain.jpg"));
        Assert.That(sizes.GetProperty("sizes").GetProperty("size").EnumerateArray().Last().GetProperty("label").GetString(), Is.EqualTo("Original"));
        Assert.That(found.GetProperty("photos").GetProperty("photo")[0].GetProperty("id").GetString(), Is.EqualTo(Text(Hidden)));
    }

    [Test]
    public async Task It_comes_to_a_token_uploads_with_it_and_changes_what_it_uploaded()
    {
        var (key, secret) = (Key.Key, Key.Secret);
        var request = await Sdk("request", new { consumerKey = key, consumerSecret = secret, oauthToken = false, oauthTokenSecret = false }, "");
        var asked = Key.With(request.GetProperty("requestToken").GetString()!, request.GetProperty("requestTokenSecret").GetString()!);
        var verifier = await OAuthDance.Verifier(await Dance.Consent(asked, "ansel", "write"));
        var given = await Sdk("verify", Signed(asked), verifier);
        var token = Key.With(given.GetProperty("oauthToken").GetString()!, given.GetProperty("oauthTokenSecret").GetString()!);

        var uploaded = await Sdk("upload", Signed(token), new object[] { Path.Combine(Uploading.Samples, "grey.png"), new { title = "Grå & 'grey'", tags = "one \"two words\"", is_public = "0" } });
        var id = uploaded.GetProperty("id").GetString()!;
        await Sdk("call", Signed(token), new object[] { "flickr.photos.addTags", new { photo_id = id, tags = "three" } });

        var photo = await Ansel.Send(new GetPhoto { Id = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.That(request.GetProperty("url").GetString(), Does.StartWith("https://www.flickr.com/services/oauth/authorize?"));
        Assert.That(given.GetProperty("username").GetString(), Is.EqualTo("ansel"));
        Assert.That((photo.Title, photo.Privacy), Is.EqualTo(("Grå & 'grey'", Privacy.Private)));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "one", "two words", "three" }));
        Assert.That(uploaded.GetProperty("secret").GetString(), Does.Match("^[0-9a-f]{10}$"));
    }

    [Test]
    public async Task It_is_told_what_is_refused()
    {
        var missing = await Sdk("call", Key.Key, new object[] { "flickr.photos.getInfo", new { photo_id = Text(Hidden) } });
        var forged = await Sdk("call", Signed(Key.With(Token.Token, "wrong")), new object[] { "flickr.test.login", new { } });

        Assert.That((missing.GetProperty("refused").GetString(), missing.GetProperty("code").GetInt32()), Is.EqualTo(("Photo not found", 1)));
        Assert.That(forged.GetProperty("code").GetInt32(), Is.EqualTo(401));
    }

    private static object Signed(FlickrCaller caller) => new
    {
        consumerKey = caller.Key, consumerSecret = caller.Secret, oauthToken = caller.Token, oauthTokenSecret = caller.TokenSecret,
    };

    private async Task<JsonElement> Sdk(string action, object credentials, object argument) => JsonSerializer.Deserialize<JsonElement>(
        await Run("node", "client.mjs", App.Address.ToString(), action, JsonSerializer.Serialize(credentials), JsonSerializer.Serialize(argument)));

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Scripts, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
        return output;
    }
}
