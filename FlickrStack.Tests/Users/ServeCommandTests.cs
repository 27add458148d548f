using System.Text.RegularExpressions;
using FlickrStack.Client;

namespace FlickrStack.Tests.Users;

internal sealed partial class ServeCommandTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_first_start_shows_the_password_of_admin_once_and_ends_when_told()
    {
        using var first = Launch();
        var told = await first.ReadUntil("serves on");
        var client = await SignIn(told, "admin", Password().Match(told).Groups[1].Value);
        await first.Terminate();

        using var second = Launch();
        var toldAgain = await second.ReadUntil("serves on");

        Assert.That((await SignIn(toldAgain, "demo", "demo-password")).Token, Is.Not.EqualTo(client.Token));
        Assert.That(told, Does.Contain("Made the user demo with 120 photos."));
        Assert.That(toldAgain, Does.Not.Contain("Made the user"));
        Assert.That(first.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_first_start_killed_on_the_way_is_finished_by_the_next_one()
    {
        var blobs = Path.Combine(folder, "blobs", "users");
        string told;
        using (var killed = Launch())
        {
            await Eventually.Holds(() => Directory.Exists(blobs) && Directory.GetFiles(blobs, "*", SearchOption.AllDirectories).Length > 20);
            killed.Kill();
            told = await killed.ReadToEnd();
            Assert.That(told, Does.Not.Contain("serves on"));
        }

        using var next = Launch();
        var toldNext = await next.ReadUntil("serves on");
        var client = await SignIn(toldNext, "demo", "demo-password");

        await SignIn(toldNext, "admin", Password().Match(told).Groups[1].Value);
        var groups = (await client.Send(new QueryGroups())).Results;
        Assert.That((await client.Send(new QueryPhotos())).Total, Is.EqualTo(120));
        Assert.That(groups.Select(group => group.PhotoCount), Is.EquivalentTo(new[] { 50, 38, 34, 32, 31 }));
    }

    [Test]
    public async Task What_keeps_it_from_starting_is_told_in_a_sentence()
    {
        await using var other = await FlickrApp.Start();

        using var process = ProgramProcess.Launch(["--data", folder, "--urls", other.Address.ToString()], ("FlickrStack__Demo", "false"));
        var told = await process.ReadToEnd();

        Assert.That(told, Does.Contain("FlickrStack cannot go on").And.Contain("address already in use").And.Not.Contain("   at "));
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [GeneratedRegex("admin with the password (.+)")]
    private static partial Regex Password();

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Address();

    private static async Task<FlickrStackClient> SignIn(string told, string userName, string password)
    {
        var client = new FlickrStackClient(new HttpClient { BaseAddress = new(Address().Match(told).Value) });
        await client.Login(userName, password);
        return client;
    }

    private ProgramProcess Launch() => ProgramProcess.Launch(["--data", folder, "--urls", "http://127.0.0.1:0"]);
}
