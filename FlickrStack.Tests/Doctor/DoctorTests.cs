using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json;

namespace FlickrStack.Tests.Doctor;

/// <summary><c>FlickrStack doctor</c>, in a process of its own: what it finds in set-ups of one machine that are well and in others.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class DoctorTests
{
    private string folder = null!;

    [SetUp]
    public async Task StartOnce()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        await using var app = await FlickrApp.StartOn(folder, ("Database:ConnectionString", ""));
        await app.SignIn("admin", FlickrApp.AdminPassword);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_set_up_that_is_well_has_nothing_but_good_findings_and_leaves_no_trace()
    {
        var before = Files();

        var (code, found) = await Examine(("Wire__PublicUrl", "https://photos.example.org"), ("Wire__TrustedProxies__0", "10.0.0.1"), ("Health__LeastFreeMegabytes", "0"));

        Assert.That(found.Select(one => (one.Name, one.Status)), Is.EqualTo(new[]
        {
            "settings", "folder", "space", "keys", "database", "migrations", "clock", "administrator", "storage", "renderer", "queue", "ports",
            "public address", "proxies",
        }.Select(name => (name, "ok"))), () => JsonSerializer.Serialize(found));
        Assert.That(found.Single(one => one.Name == "renderer").Message, Does.Match("libvips [0-9]+[.][0-9]+[.][0-9]+ is there"));
        Assert.That(found.Single(one => one.Name == "database").Message, Does.Match("SQLite [0-9.]+ answers"));
        Assert.That((code, string.Join(", ", Files().Except(before))), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task What_could_be_better_is_a_warning_with_what_to_do_and_exits_with_1()
    {
        var (code, found) = await Examine(("Health__LeastFreeMegabytes", "1000000000"), ("Wire__PublicUrl", "http://photos.example.org"));

        var warnings = found.Where(one => one.Status == "warning").ToList();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(warnings.Select(one => one.Name), Is.EqualTo(new[] { "space", "public address" }));
        Assert.That(warnings.Select(one => one.Advice), Is.All.Not.Empty);
    }

    [Test]
    public async Task What_keeps_it_from_working_is_a_failure_each_told_beside_the_others()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        File.SetUnixFileMode(Directory.GetFiles(Path.Combine(folder, "keys"), "*", SearchOption.AllDirectories)[0], UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await using (var app = await FlickrApp.StartOn(folder, ("Database:ConnectionString", "")))
        {
            await app.Execute("update users set disabled = true");
            await app.Execute("insert into migrations (name, applied_at) values ('9999_later.sql', 0)");
        }

        var (code, found) = await Examine(
            ("Jobs__Retries", "99"), ("Wire__TrustedProxies__0", "0.0.0.0/0"), ("Urls", $"http://{other.LocalEndpoint}"));

        var failures = found.Where(one => one.Status == "failure").ToList();
        Assert.That(code, Is.EqualTo(2));
        Assert.That(failures.Select(one => one.Name), Is.SupersetOf(new[] { "settings", "keys", "migrations", "administrator", "ports", "proxies" }));
        Assert.That(failures.Select(one => one.Advice), Is.All.Not.Empty);
        Assert.That(failures.Single(one => one.Name == "settings").Message, Does.Contain("Retries"));
    }

    [Test]
    public async Task A_folder_that_is_not_there_yet_is_not_made_and_a_setting_that_is_no_number_is_told()
    {
        var nowhere = Path.Combine(folder, "nowhere");

        var (code, found) = await Examine(("Database__Folder", nowhere), ("Wire__PublicUrl", "https://photos.example.org"), ("Wire__TrustedProxies__0", "10.0.0.1"));
        var (badCode, bad) = await Examine(("Jobs__Threads", "many"));

        Assert.That((code, Directory.Exists(nowhere)), Is.EqualTo((1, false)));
        Assert.That(found.Where(one => one.Status != "ok").Select(one => one.Name), Is.EqualTo(new[] { "folder" }));
        Assert.That((badCode, bad.Single().Name, bad.Single().Message.Contains("Threads", StringComparison.Ordinal)), Is.EqualTo((2, "settings", true)));
    }

    private string[] Files() => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal))];

    private async Task<(int Code, List<Found> Found)> Examine(params (string Name, string Value)[] settings)
    {
        using var process = ProgramProcess.Launch(
            ["doctor", "--json", "--urls", settings.FirstOrDefault(one => one.Name == "Urls").Value ?? "http://127.0.0.1:0"],
            [("FlickrStack__Database__Folder", folder), ("ConnectionStrings__FlickrStack", ""), .. settings.Select(one => ($"FlickrStack__{one.Name}", one.Value))]);
        var told = await process.ReadToEnd();
        return (process.ExitCode, JsonSerializer.Deserialize<List<Found>>(told, JsonSerializerOptions.Web)!);
    }

    private sealed record Found(string Name, string Status, string Message, string? Advice);
}
