using System.Collections.Concurrent;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Backup;

/// <summary>Backups of a service that goes on working.</summary>
internal sealed class BackupTests : BackedUp
{
    private const int Clients = 8;

    [Test]
    public async Task What_was_acknowledged_before_it_began_is_in_a_backup_that_is_made_under_load()
    {
        using var enough = new CancellationTokenSource();
        var known = new ConcurrentBag<long>();
        var uploading = Enumerable.Range(0, Clients).Select(_ => Upload(known, enough.Token)).ToList();
        await Eventually.Holds(() => known.Count >= Clients * 2);
        var before = known.ToList();

        var made = await BackUp();

        await enough.CancelAsync();
        await Task.WhenAll(uploading);
        var to = Path.Combine(Root, "restored");
        var (exit, told) = await Restore(made.Folder, "--verify", "--to", to);
        Assert.That((exit, made.Lost.Count, made.Deleted), Is.EqualTo((0, 0, 0)), told);
        await using var restored = await FlickrApp.StartOn(to, ("Database:ConnectionString", " "));
        Assert.That(await Ids(await restored.SignIn("ansel")), Is.SupersetOf(before));
        Assert.That(await restored.Differences(), Is.Empty);
        Assert.That(known, Has.Count.GreaterThan(before.Count), "They went on uploading.");
    }

    [Test]
    public async Task What_is_deleted_meanwhile_is_not_in_it_and_what_the_service_lost_is_told()
    {
        var photos = await Ids(Ansel);
        var lost = (await Inventory.Photos(App)).Single(photo => photo.Id == photos[1]).OriginalKey;
        File.Delete(Path.Combine(App.Folder, "blobs", lost));
        var isDeleted = false;

        // The rows are of a moment before, and the files of one after.
        var made = await BackUp(step =>
        {
            if (isDeleted || !step.What.StartsWith("Rows", StringComparison.Ordinal)) return;
            isDeleted = true;
            Ansel.Send(new DeletePhoto { Id = photos[0] }).GetAwaiter().GetResult();
        });

        var found = await Check(made.Folder);
        Assert.That((made.Photos, made.Deleted), Is.EqualTo((2, 1)));
        Assert.That(made.Lost, Is.EqualTo((string[])[lost]));
        Assert.That(found.Faults, Is.Empty);
        Assert.That(found.Lost, Is.EqualTo(made.Lost));
    }

    [Test]
    public async Task Files_that_have_not_changed_are_on_the_disk_once_and_those_that_have_are_copied()
    {
        var first = await BackUp();
        var photo = (await Inventory.Photos(App))[0];
        var path = Path.Combine(App.Folder, "blobs", photo.Folder, photo.Made.Files.First().File);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path).Reverse()]);
        App.Clock.Advance(TimeSpan.FromHours(1));

        var second = await BackUp();

        var blobs = Directory.GetFiles(Path.Combine(second.Folder, "blobs"), "*", SearchOption.AllDirectories);
        Assert.That((first.Linked, second.Linked), Is.EqualTo((0, blobs.Length - 1)));
        Assert.That(File.ReadAllBytes(path.Replace(App.Folder, second.Folder)), Is.EqualTo(File.ReadAllBytes(path)));
        Assert.That(File.ReadAllBytes(path.Replace(App.Folder, first.Folder)), Is.Not.EqualTo(File.ReadAllBytes(path)));
        foreach (var made in new[] { first, second }) Assert.That((await Check(made.Folder)).Faults, Is.Empty);
    }

    [Test]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_may_read_it_and_one_that_is_broken_off_leaves_nothing()
    {
        var made = await BackUp();
        App.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That(() => BackUp(_ => throw new OperationCanceledException()), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Directory.GetFileSystemEntries(Root), Is.EqualTo((string[])[made.Folder]));
        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        Assert.That(
            Directory.EnumerateFileSystemEntries(made.Folder, "*", SearchOption.AllDirectories).Append(made.Folder).Select(path => File.GetUnixFileMode(path) & others),
            Is.All.EqualTo(UnixFileMode.None));
    }

    private async Task Upload(ConcurrentBag<long> known, CancellationToken enough)
    {
        var client = await App.SignIn("ansel");
        while (!enough.IsCancellationRequested)
        {
            var answer = await client.Upload(("noise.png", NoisePicture.Png(40, 30)));
            Assert.That(answer.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
            known.Add(answer.Results.Single().Id!.Value);
        }
    }
}
