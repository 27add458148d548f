using System.Globalization;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Import;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import;

/// <summary>The real command in a process of its own, beside the server that uses the same database.</summary>
internal sealed partial class ImportCommandTests
{
    private StubFlickr flickr = null!;
    private FlickrApp app = null!;

    [SetUp]
    public async Task Start()
    {
        flickr = await StubFlickr.Start();
        app = await FlickrApp.Start();
        await app.Open("ansel");
    }

    [TearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        await flickr.DisposeAsync();
    }

    [Test]
    public async Task It_ends_with_what_became_of_everything_and_a_second_run_adds_nothing()
    {
        flickr.Photos.Videos.Add(2);

        var first = await Run();
        var second = await Run();

        Assert.That(first.Output, Does.Contain("4 imported, 0 already here, 1 skipped, 0 failed."));
        Assert.That(first.Output, Does.Contain("53900000002 «Photo 2 ❄»: it is a video."));
        Assert.That(second.Output, Does.Contain("0 imported, 4 already here, 1 skipped, 0 failed."));
        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Killed_on_the_way_it_keeps_what_it_reported_and_goes_on_from_there()
    {
        flickr.PoolSize = 30;
        var sent = 0;
        var reached = new TaskCompletionSource();
        flickr.BeforeImage = async () =>
        {
            if (Interlocked.Increment(ref sent) < 12) return;

            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite);
        };

        using var process = Launch();
        var output = process.ReadToEnd();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        process.Kill();
        var reported = int.Parse(Reported().Matches(await output)[^1].Groups[1].Value, CultureInfo.InvariantCulture);
        var kept = await app.Query<long>("select count(*) from photos");
        flickr.BeforeImage = () => Task.CompletedTask;
        var second = await Run();

        Assert.That(reported, Is.GreaterThan(5));
        Assert.That(kept, Is.InRange(reported, 11));
        Assert.That(second.Output, Does.Contain($"{30 - kept} imported, {kept} already here, 0 skipped, 0 failed."));
        Assert.That(await app.Query<long>("select count(distinct flickr_id) from photos"), Is.EqualTo(30));
        Assert.That(await app.Query<long>("select photo_count from groups"), Is.EqualTo(30));
    }

    [Test]
    public async Task On_a_fresh_folder_it_shows_the_password_of_admin_once()
    {
        var fresh = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

        var first = await Run("--data", fresh, "--user", "admin");
        var second = await Run("--data", fresh, "--user", "admin");

        await using (var served = await FlickrApp.StartOn(fresh)) await served.SignIn("admin", Password().Match(first.Output).Groups[1].Value);
        Directory.Delete(fresh, recursive: true);
        Assert.That(first.Output, Does.Contain("5 imported"));
        Assert.That(second.Output, Does.Contain("0 imported, 5 already here").And.Not.Contain("password"));
    }

    [TestCase("--photoset", StubFlickr.Photoset, 5)]
    [TestCase("--flickr-user", StubFlickr.User, 2)]
    [TestCase("--search", "fog", 5)]
    public async Task It_takes_all_that_photos_are_listed_by_and_its_import_is_listed(string option, string value, int photos)
    {
        var run = await Run(["--group", "", option, value]);

        var import = (await (await app.SignIn("ansel")).Send(new QueryImports())).Results.Single();
        Assert.That(run.Output, Does.Contain($"{photos} imported, 0 already here"));
        Assert.That((import.Status, import.Done), Is.EqualTo((ImportStatus.Done, photos)));
        Assert.That(import.What, Does.Contain(value));
    }

    [Test]
    public async Task Stopped_it_says_so_and_killed_it_is_listed_as_broken_off()
    {
        var reached = new TaskCompletionSource();
        flickr.BeforeImage = () =>
        {
            reached.TrySetResult();
            return Task.Delay(Timeout.Infinite);
        };
        using var stopped = Launch();
        var output = stopped.ReadToEnd();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await stopped.Terminate();
        reached = new();
        using var killed = Launch();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        killed.Kill();
        await app.Within(services => services.GetRequiredService<ImportLeaseTable>().EndAbandoned(TimeProvider.System.GetUtcNow().AddMinutes(1), default));

        var imports = (await (await app.SignIn("ansel")).Send(new QueryImports())).Results;
        Assert.That(stopped.ExitCode, Is.EqualTo(130));
        Assert.That(await output, Does.Contain("Stopped. The same command goes on from here."));
        Assert.That(imports.Select(import => import.Status), Is.EqualTo(new[] { ImportStatus.Failed, ImportStatus.Cancelled }));
        Assert.That(imports[0].Message, Does.Contain("the same command goes on"));
    }

    [TestCase("--search fog", "Give exactly one of")]
    [TestCase("--user nobody", "User 'nobody' not found.")]
    [TestCase("--group 1@N00", "Group not found (code 1)")]
    [TestCase("--limit 0", "--limit takes a number, 1 or more.")]
    [TestCase("--limit many", "--limit takes a number, 1 or more.")]
    [TestCase("--base-url ftp://x", "--base-url takes an address")]
    public async Task What_is_wrong_is_told_in_a_sentence_and_by_the_exit_code(string arguments, string expected)
    {
        var run = await Run(arguments.Split(' '));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain(expected).And.Not.Contain("   at "));
    }

    [GeneratedRegex(@"(\d+) imported, \d+ already")]
    private static partial Regex Reported();

    [GeneratedRegex("admin with the password (.+)")]
    private static partial Regex Password();

    private async Task<(int ExitCode, string Output)> Run(params string[] changed)
    {
        using var process = Launch(changed);
        var output = await process.ReadToEnd();
        return (process.ExitCode, output);
    }

    private ProgramProcess Launch(params string[] changed)
    {
        var options = new Dictionary<string, string>
        {
            ["--group"] = StubFlickr.Group,
            ["--user"] = "ansel",
            ["--base-url"] = flickr.ApiUrl,
            ["--api-key"] = "0123456789abcdef0123456789abcdef",
            ["--data"] = app.Folder,
        };
        foreach (var pair in changed.Chunk(2)) options[pair[0]] = pair[1];
        for (var i = 0; i < changed.Length; i += 2) options[changed[i]] = changed[i + 1];
        return ProgramProcess.Launch(
            ["import", "flickr", .. options.Where(option => option.Value.Length > 0).SelectMany(option => new[] { option.Key, option.Value })],
            ("FlickrStack__Demo", "false"),
            ("FlickrStack__Imports__LeaseSeconds", "2"),
            ("FlickrStack__Flickr__CallsPerHour", "1000000"),
            ("FlickrStack__Flickr__ImagesPerHour", "1000000"));
    }
}
