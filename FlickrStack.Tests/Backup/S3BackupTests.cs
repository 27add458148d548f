using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Storage.S3;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Backup;

/// <summary>Backups of a service whose files are in a bucket, and back into another bucket.</summary>
internal sealed class S3BackupTests : BackedUp
{
    [Test]
    public async Task It_goes_from_a_bucket_to_another_and_what_was_not_changed_is_not_fetched_again()
    {
        var first = await BackUp();
        App.Clock.Advance(TimeSpan.FromHours(1));
        var second = await BackUp();
        var settings = await (await S3Server.Running).NewSettings();
        var folder = Path.Combine(Root, "restored");

        using var program = ProgramProcess.Launch(
            ["restore", Root],
            [("FlickrStack__Database__Folder", folder), .. settings.Select(setting => ($"FlickrStack__{setting.Name.Replace(":", "__", StringComparison.Ordinal)}", setting.Value))]);

        Assert.That(await program.ReadToEnd(), Does.Contain("Restored."));
        Assert.That(second.Linked, Is.EqualTo(await Stored(App)).And.GreaterThan(first.Linked));
        await using var restored = await FlickrApp.StartOn(folder, settings);
        Assert.That(await Ids(await restored.SignIn("ansel")), Is.EqualTo(await Ids(Ansel)));
        Assert.That(await Stored(restored), Is.EqualTo(second.Linked));
        Assert.That((await restored.Sweep()).FoundAnything, Is.False);
    }

    protected override async Task<(string Name, string Value)[]> Settings(string root) => await (await S3Server.Running).NewSettings();

    private static async Task<int> Stored(FlickrApp app)
    {
        var count = 0;
        await app.Within(async services => count = await services.GetRequiredService<IBlobStore>().List("users", default).CountAsync());
        return count;
    }
}
