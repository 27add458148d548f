using System.Diagnostics;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Oversight;
using FlickrStack.ServiceInterface.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Deploy;

/// <summary>Files that are deployed, and the guide to them, name only what there is.</summary>
internal sealed partial class DeployedFilesTests
{
    private static readonly string[] Texts =
    [
        .. Directory.EnumerateFiles(Front.Files, "*", SearchOption.AllDirectories),
        Path.Combine(AppContext.BaseDirectory, "docs", "operations.md"),
    ];

    [Test]
    public async Task Every_setting_that_is_named_exists()
    {
        await using var app = await FlickrApp.Start();
        HashSet<string> known = [];
        await app.Within(services =>
        {
            foreach (var section in services.GetServices<SettingsSection>())
                known.UnionWith(section.Options.GetProperties().Select(setting => $"{section.Name}:{setting.Name}".Replace(":", "__")));
            return Task.CompletedTask;
        });

        var named = Texts.SelectMany(file => Setting().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.That(named, Has.Count.GreaterThan(10));
        Assert.That(named.Except(known), Is.Empty);
    }

    [Test]
    public async Task Every_command_that_is_named_exists()
    {
        using var help = ProgramProcess.Launch(["--help"]);
        var commands = Listed().Matches((await help.ReadToEnd()).Split("Commands:")[1]).Select(match => match.Groups[1].Value).ToHashSet();

        var named = Texts.SelectMany(file => Command().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value).ToHashSet();

        Assert.That(named, Is.SupersetOf(new[] { "serve", "worker", "all" }));
        Assert.That(named.Except(commands), Is.Empty);
    }

    [Test]
    public void The_front_takes_as_much_at_once_as_the_service() => Assert.That(
        File.ReadAllText(Path.Combine(Front.Files, "nginx.conf")),
        Does.Contain($"client_max_body_size {new UploadOptions().MostRequestBytes >> 30}g;"));

    [Test]
    public async Task Systemd_understands_its_units()
    {
        const string Program = "/usr/bin/systemd-analyze";
        if (!File.Exists(Program)) Assert.Ignore("systemd is not here.");
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        foreach (var unit in Directory.EnumerateFiles(Path.Combine(Front.Files, "systemd"), "*.service"))
        {
            var text = (await File.ReadAllTextAsync(unit)).Replace("/usr/bin/dotnet", "/bin/true").Replace("file:///opt/flickrstack/docs", "file:///etc");
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(unit).Replace("@", "@5001")), text);
        }

        using var verify = Process.Start(new ProcessStartInfo(Program, ["verify", .. Directory.GetFiles(folder)]) { RedirectStandardError = true })!;
        var told = await verify.StandardError.ReadToEndAsync();
        Directory.Delete(folder, recursive: true);

        Assert.That(told.Split('\n').Where(line => line.Contains(folder)), Is.Empty);
    }

    [GeneratedRegex(@"\b(FlickrStack(?:__[A-Za-z]+)+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"FlickrStack\.dll ([a-z]+)|^CMD \[""([a-z]+)""\]|`FlickrStack ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
