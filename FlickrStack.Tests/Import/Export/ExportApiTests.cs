using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import.Export;

/// <summary>Exports that are imported by the service itself, from where whoever has the machine has put them.</summary>
internal sealed class ExportApiTests : ImportApiFixture
{
    [Test]
    public async Task An_export_is_read_from_its_users_own_folder_and_from_nowhere_else()
    {
        var theirs = await App.SignUp("dorothea");
        var owner = await App.Query<long>("select id from users where user_name = 'ansel'");
        var folder = Directory.CreateDirectory(Path.Combine(App.Folder, "imports", $"{owner}"));
        new ExportBuilder().Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg", NoisePicture.Png(20, 20)).Zip(folder.FullName);

        var mine = await Ansel.Send(new StartImport { Source = ImportSource.Export });
        var other = await theirs.Send(new StartImport { Source = ImportSource.Export });

        Assert.That((mine.What, (await Ended(Ansel, mine.Id)).Done), Is.EqualTo(("Your Flickr Data", 1)));
        Assert.That((await Ended(theirs, other.Id)).Message, Does.Contain("There is no export"));
        Assert.That((await theirs.Send(new QueryPhotos())).Total, Is.Zero);
    }
}
