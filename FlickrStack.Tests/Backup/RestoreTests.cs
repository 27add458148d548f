using System.Net;
using System.Text;
using FlickrStack.Tests.Data;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Backup;

/// <summary>Backups that are looked at and brought back.</summary>
internal sealed class RestoreTests : BackedUp
{
    [TestCase("flipped", "has other bytes than were written")]
    [TestCase("cut", "bytes instead of")]
    [TestCase("missing", "is missing")]
    [TestCase("extra", "is not in the manifest")]
    [TestCase("manifest", "The manifest cannot be read")]
    [TestCase("database", "flickrstack.db has other bytes than were written")]
    public async Task Whatever_was_done_to_a_backup_is_told_and_it_is_not_restored(string harm, string told)
    {
        var made = await BackUp();
        Harm(made.Folder, harm);

        var found = await Restore(Root, "--to", Path.Combine(Root, "new"));

        Assert.That((found.Exit, Directory.Exists(Path.Combine(Root, "new"))), Is.EqualTo((1, false)), found.Told);
        Assert.That(found.Told, Does.Contain(told));
    }

    [Test]
    public async Task Rows_and_files_that_do_not_fit_together_are_told_also_where_every_file_is_as_it_was_written()
    {
        var made = await BackUp();
        var (photo, manifest) = ((await Inventory.Photos(App))[0], Path.Combine(made.Folder, "manifest.json"));
        var stranger = photo.OriginalKey.Replace("original", "stranger");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace($"{photo.Sha256}/original", $"{photo.Sha256}/stranger"));
        File.Move(Path.Combine(made.Folder, "blobs", photo.OriginalKey), Path.Combine(made.Folder, "blobs", stranger));

        var found = await Check(made.Folder);

        Assert.That(found.Faults, Is.EqualTo((string[])[$"Photo {photo.Id}: {photo.OriginalKey} is not in the backup.", $"{stranger} belongs to no photo."]));
    }

    [Test]
    public async Task It_is_restored_into_postgresql_and_serves_what_was_there_with_the_same_keys()
    {
        await using var postgres = await PostgresServer.Start();
        var (database, to) = (await postgres.NewDatabase("restored"), Path.Combine(Root, "restored"));
        var address = (await Ansel.Send(new QueryPhotos())).Results[0].Urls[0].Url;
        await BackUp();

        var (exit, told) = await RestoreInto(to, database);
        var (again, refused) = await RestoreInto(to, database);

        Assert.That((exit, again), Is.EqualTo((0, 2)), told);
        Assert.That(refused, Does.Contain("users already"));
        await using var restored = await FlickrApp.StartOn(to, ("Database:ConnectionString", database));
        Assert.That(await Ids(await restored.SignIn("ansel")), Is.EqualTo(await Ids(Ansel)));
        Assert.That(await restored.Differences(), Is.Empty);
        using var http = restored.Http();
        restored.Clock.Advance(App.Clock.GetUtcNow() - restored.Clock.GetUtcNow());
        Assert.That((await http.GetAsync(new Uri(restored.Address, new Uri(address).PathAndQuery))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nothing_is_restored_over_what_is_there_nor_from_where_no_backup_is()
    {
        await BackUp();
        var taken = Directory.CreateDirectory(Path.Combine(Root, "taken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(taken, "diary.txt"), "Dear diary");

        var over = await Restore(Root, "--verify", "--to", taken);
        var nothing = await Restore(taken, "--verify");

        Assert.That((over.Exit, nothing.Exit), Is.EqualTo((2, 2)));
        Assert.That(Directory.GetFileSystemEntries(taken).Select(Path.GetFileName), Is.EqualTo((string[])["diary.txt"]));
    }

    private static async Task<(int Exit, string Told)> RestoreInto(string folder, string database)
    {
        using var program = ProgramProcess.Launch(
            ["restore", Path.GetDirectoryName(folder)!], ("FlickrStack__Database__Folder", folder), ("ConnectionStrings__FlickrStack", database));
        var told = await program.ReadToEnd();
        return (program.ExitCode, told);
    }

    private static void Harm(string backup, string harm)
    {
        var original = Directory.GetFiles(backup, "original.jpg", SearchOption.AllDirectories)[0];
        switch (harm)
        {
            case "flipped":
                Flip(original);
                break;
            case "cut":
                File.WriteAllBytes(original, File.ReadAllBytes(original)[..^1]);
                break;
            case "missing":
                File.Delete(original);
                break;
            case "extra":
                File.WriteAllText(Path.Combine(Path.GetDirectoryName(original)!, "extra.jpg"), "x");
                break;
            case "manifest":
                var manifest = Path.Combine(backup, "manifest.json");
                File.WriteAllText(manifest, File.ReadAllText(manifest)[..^100], Encoding.UTF8);
                break;
            default:
                Flip(Path.Combine(backup, "flickrstack.db"));
                break;
        }
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
