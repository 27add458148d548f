using System.Text.RegularExpressions;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>The real command in a process of its own, beside the server that uses the same database.</summary>
internal sealed class KeyCommandTests
{
    private FlickrApp app = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        await app.Open("ansel");
    }

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task It_prints_a_key_and_a_secret_that_the_server_takes()
    {
        using var process = ProgramProcess.Launch(["key", "flickr", "--user", "ansel", "--name", "Slides"], ("FlickrStack__Database__Folder", app.Folder));
        var printed = await process.ReadToEnd();

        var (key, secret) = (Regex.Match(printed, "Key: ([0-9a-f]{32})\r?\n").Groups[1].Value, Regex.Match(printed, "Secret: ([0-9a-f]{16})\r?\n").Groups[1].Value);
        var token = await new OAuthDance(app, new FlickrCaller(app, key, secret)).LetIn("ansel", "read");
        await token.Ok("flickr.test.login");
        Assert.That(process.ExitCode, Is.Zero, printed);
    }

    [Test]
    public async Task Nobody_s_key_is_made()
    {
        using var process = ProgramProcess.Launch(["key", "flickr", "--user", "nobody"], ("FlickrStack__Database__Folder", app.Folder));
        var printed = await process.ReadToEnd();

        Assert.That(process.ExitCode, Is.EqualTo(1));
        Assert.That(printed, Does.Not.Contain("Key:").And.Not.Contain("   at "));
    }
}
