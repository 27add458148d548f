using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>The command that moves a library from one store to the other.</summary>
internal sealed class StorageCopyTests
{
    [Test]
    public async Task A_library_goes_to_the_bucket_and_back_again()
    {
        var settings = await (await S3Server.Running).NewSettings();
        await using var app = await FlickrApp.Start();
        var ansel = await app.SignUp("ansel");
        await ansel.UploadOne();
        await ansel.UploadOne("plain.png");
        var before = await app.Differences();

        var there = await Copy(app, settings, "local", "s3");
        var again = await Copy(app, settings, "local", "s3");
        Directory.Delete(Path.Combine(app.Folder, "blobs", "users"), recursive: true);
        var back = await Copy(app, settings, "s3", "local");

        Assert.That(there, Is.EqualTo((0, "2 of 2 files copied")), "there");
        Assert.That(again, Is.EqualTo((0, "0 of 2 files copied")), "again");
        Assert.That(back, Is.EqualTo((0, "2 of 2 files copied")), "back");
        Assert.That(before, Is.Empty);
        Assert.That(await app.Differences(), Is.Empty);
    }

    [Test]
    public async Task A_file_of_the_same_size_and_other_bytes_is_copied_again()
    {
        var settings = await (await S3Server.Running).NewSettings();
        await using var app = await FlickrApp.Start();
        await using var remote = await FlickrApp.Start(settings);
        var ansel = await app.SignUp("ansel");
        var photo = await ansel.Send(new GetPhoto { Id = await ansel.UploadOne() });
        var key = (await Inventory.Photos(app)).Single().OriginalKey;
        var other = Path.Combine(app.Folder, "other");
        await File.WriteAllBytesAsync(other, new byte[photo.Bytes]);
        await remote.Within(services => services.GetRequiredService<IBlobStore>().Keep(key[..key.LastIndexOf('/')], [(other, "original.jpg")], default));

        var copied = await Copy(app, settings, "local", "s3");

        Assert.That(copied, Is.EqualTo((0, "1 of 1 files copied")));
    }

    [TestCase("s3", "s3")]
    [TestCase("local", "s3", Description = "No bucket is set.")]
    public async Task What_cannot_be_copied_is_told(string from, string to)
    {
        await using var app = await FlickrApp.Start();

        var (exit, _) = await Copy(app, [], from, to);

        Assert.That(exit, Is.EqualTo(1));
    }

    private static async Task<(int Exit, string Told)> Copy(FlickrApp app, (string Name, string Value)[] settings, string from, string to)
    {
        using var program = ProgramProcess.Launch(
            ["--data", app.Folder, "storage", "copy", "--from", from, "--to", to],
            [.. settings.Select(setting => ($"FlickrStack__{setting.Name.Replace(":", "__", StringComparison.Ordinal)}", setting.Value))]);
        var told = await program.ReadToEnd();
        return (program.ExitCode, told.Split(" (")[0]);
    }
}
