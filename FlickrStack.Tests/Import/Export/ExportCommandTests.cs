using System.Text.Json;

namespace FlickrStack.Tests.Import.Export;

/// <summary>The real command in a process of its own, beside the server that uses the same database.</summary>
internal sealed class ExportCommandTests : ExportFixture
{
    [Test]
    public async Task It_tells_what_came_in_and_what_does_not_go_together()
    {
        Export.Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg")
            .Photo("53900000002").File("data-download-2.zip", "stray_7_o.jpg").Zip(Folder);
        var report = Path.Combine(App.Folder, "report.json");

        var first = await Run("--report", report);
        var second = await Run();

        Assert.That(first.Output, Does.Contain("1 imported, 0 already here, 1 skipped, 0 failed."));
        Assert.That(first.Output, Does.Contain("Photos without a file: 1 (--fetch-missing asks Flickr for them)."));
        Assert.That(first.Output, Does.Contain("Files without a photo: 1 (stray_7_o.jpg in data-download-2.zip)."));
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        Assert.That(told.RootElement.GetProperty("photosWithoutFile")[0].GetString(), Is.EqualTo("53900000002"));
        Assert.That(second.Output, Does.Contain("0 imported, 1 already here, 1 skipped, 0 failed."));
        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Killed_on_the_way_it_keeps_what_it_reported_and_goes_on_from_there()
    {
        var ids = Enumerable.Range(0, 60).Select(number => $"{53900000000 + number}").ToArray();
        foreach (var id in ids) Export.Photo(id, ("comments", """[{"user":"8@N00","comment":"Two"}]""")).File("data-download-1.zip", $"a_{id}_o.jpg");
        Export.Albums(ExportBuilder.Album("72157600000001", ids[7], ids)).Zip(Folder);
        using (var process = Launch())
        {
            await process.ReadUntil("12 of 60:");
            process.Kill();
            await process.ReadToEnd();
        }

        var kept = await App.Query<long>("select count(*) from photos");
        var second = await Run();

        Assert.That(kept, Is.InRange(12, 59));
        Assert.That(second.Output, Does.Contain($"{60 - kept} imported, {kept} already here, 0 skipped, 0 failed."));
        Assert.That(await App.Query<long>("select count(distinct flickr_id) from photos"), Is.EqualTo(60));
        Assert.That(await App.Query<long>("select count(distinct photo_id) from photo_annotations"), Is.EqualTo(60));
        Assert.That(await App.Query<long>("select count(*) from photo_annotations"), Is.EqualTo(60));
        Assert.That(await App.Query<long>("select photo_count from groups"), Is.EqualTo(60));
    }

    [Test]
    public async Task Parts_that_come_later_complete_what_is_here()
    {
        Export.Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg")
            .Photo("53900000002").File("data-download-2.zip", "a_53900000002_o.jpg")
            .Albums(ExportBuilder.Album("72157600000001", "53900000002", "53900000002", "53900000001")).Zip(Folder);

        await Import(Path.Combine(Folder, ExportBuilder.Account), Path.Combine(Folder, "data-download-1.zip"));
        var before = await FlickrIds("72157600000001");
        await Import(Path.Combine(Folder, ExportBuilder.Account), Path.Combine(Folder, "data-download-2.zip"));

        Assert.That(before, Is.EqualTo(new[] { "53900000001" }));
        Assert.That(await FlickrIds("72157600000001"), Is.EqualTo(new[] { "53900000002", "53900000001" }));
        Assert.That((await Ansel.Send(new GetGroup { Id = "72157600000001" })).PhotoCount, Is.EqualTo(2));
    }

    [TestCase("--user nobody", "User 'nobody' not found.")]
    [TestCase("/no/such/export", "'/no/such/export' not found.")]
    public async Task What_is_wrong_is_told_in_a_sentence_and_by_the_exit_code(string arguments, string expected)
    {
        var run = await Run(arguments.Split(' '));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain(expected).And.Not.Contain("   at "));
    }

    private async Task<(int ExitCode, string Output)> Run(params string[] more)
    {
        using var process = Launch(more);
        var output = await process.ReadToEnd();
        return (process.ExitCode, output);
    }

    private ProgramProcess Launch(params string[] more) => ProgramProcess.Launch(
        ["import", "export", Folder, .. more.Contains("--user") ? more : ["--user", "ansel", .. more], "--data", App.Folder],
        ("FlickrStack__Demo", "false"));
}
