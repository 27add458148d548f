using System.Buffers.Text;
using System.Text.Json;

namespace FlickrStack.Tests.Auth;

internal sealed class SecretsAtRestTests
{
    [Test]
    public async Task Neither_the_database_nor_the_log_holds_a_key_or_a_password()
    {
        await using var app = await FlickrApp.Start();
        var client = await app.SignUp("ansel");
        await client.Send(new GetProfile());
        var made = await client.Send(new CreateApiKey { Name = "Script", Scopes = [Scopes.GroupsRead] });
        var pair = await app.Token("ansel");
        var fresh = await app.Anonymous().Send(new RefreshToken { Refresh = pair.Refresh });
        await app.Bearing(fresh.Access).Send(new GetProfile());
        await Refused.AsUnauthorized(app.Anonymous().Login("ansel", "a-wrong-password"));

        var kept = await TestDatabase.Dump(app.Folder) + string.Join('\n', app.Log.Lines);

        Assert.That(kept, Does.Contain("ansel"));
        Assert.That(kept, Does.Not.Contain(client.Token!));
        foreach (var secret in new[] { made.Secret, pair.Access, pair.Refresh, fresh.Access, fresh.Refresh })
            Assert.That(kept, Does.Not.Contain(secret).And.Not.Contains(secret.Split('.')[^1]));
        Assert.That(kept, Does.Not.Contain(NameOf(fresh.Refresh)));
        Assert.That(kept, Does.Not.Contain(FlickrApp.Password));
        Assert.That(kept, Does.Not.Contain("a-wrong-password"));
    }

    [Test]
    [Platform("Linux,MacOsX"), System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_database_and_keys_lie_in_files_that_only_the_service_may_read()
    {
        await using var app = await FlickrApp.Start();
        await app.SignUp("ansel");
        await app.Token("ansel");
        await app.ImportDemo("ansel", Photos.DemoLibrary.Night, limit: 1);
        await (await app.SignIn("ansel")).Send(new QueryPhotos());

        var keys = Directory.GetFiles(Path.Combine(app.Folder, "keys"));
        string[] files = [.. keys, .. Directory.GetFiles(app.Folder, "*.db*")];
        Assert.That(files.Length - keys.Length, TestDatabase.IsPostgres ? Is.Zero : Is.AtLeast(2));
        Assert.That(keys.Select(Path.GetFileName), Has.One.StartsWith("media-").And.One.StartsWith("token-"));
        Assert.That(
            files.Select(file => File.GetUnixFileMode(file)),
            Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    // The random name within a refresh token, which only its hash is kept of.
    private static string NameOf(string token) =>
        JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement.GetProperty("jti").GetString()!;
}
