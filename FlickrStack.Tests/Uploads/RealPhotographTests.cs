using System.Diagnostics;

namespace FlickrStack.Tests.Uploads;

/// <summary>Pictures that others have made, of up to 8192 pixels, all the way through.</summary>
internal sealed class RealPhotographTests : Administered
{
    private const string Backgrounds = "/usr/share/backgrounds/gnome";

    [OneTimeSetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"));

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Every_picture_of_a_desktop_becomes_ready()
    {
        Assert.That(Directory.Exists(Backgrounds), $"{Backgrounds} is missing: install the Debian package gnome-backgrounds.");
        var files = Directory.GetFiles(Backgrounds).Where(file => Path.GetExtension(file) is ".webp" or ".jpg").ToList();
        Assert.That(files, Is.Not.Empty, "The Debian package gnome-backgrounds holds no picture here.");
        var clock = Stopwatch.StartNew();

        foreach (var file in files)
        {
            var result = (await Admin.Upload((Path.GetFileName(file), await File.ReadAllBytesAsync(file)))).Results.Single();
            var photo = await Admin.Settled(result.Id!.Value);
            Assert.That((photo.Status, photo.Error), Is.EqualTo((PhotoStatus.Ready, (string?)null)), file);
        }

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
        await TestContext.Progress.WriteLineAsync($"{files.Count} pictures in {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
