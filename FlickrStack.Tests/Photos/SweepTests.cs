using FlickrStack.ServiceInterface.Photos;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>The files and the tables, brought together again from both sides.</summary>
internal sealed class SweepTests : Administered
{
    private static readonly DateTime LongAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2);

    private string Blobs => Path.Combine(App.Folder, "blobs");

    [OneTimeSetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "3600"));

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Old_files_that_belong_to_nothing_are_deleted_and_all_else_stays()
    {
        var photo = await Ready("plain.jpg");
        var orphan = Place($"users/1/ab/ab{new string('0', 62)}/original.jpg");
        var (stray, folder) = (Place("incoming/stray"), Place("incoming/left/h200.jpg"));
        Array.ForEach([Path.GetDirectoryName(orphan)!, FolderOf(photo), stray, Path.GetDirectoryName(folder)!], Age);

        var found = await App.Sweep();

        Assert.That(found, Is.EqualTo(new SweepOutcome(1, 2, 0, 0)));
        Assert.That(await App.Differences(), Is.Empty);
        Assert.That(await App.Sweep(), Is.EqualTo(new SweepOutcome(0, 0, 0, 0)));
    }

    [Test]
    public async Task An_upload_in_progress_and_one_that_is_announced_are_left_alone()
    {
        var (announced, arriving) = (await Ansel.Send(new CreateUpload { FileName = "a.jpg", Bytes = 3 }), Place("incoming/arriving"));
        var moved = Place($"users/1/ab/ab{new string('1', 62)}/original.jpg");
        var sent = Place($"incoming/upload-{announced.Id}");
        Age(sent);

        var found = await App.Sweep();

        Assert.That(found, Is.EqualTo(new SweepOutcome(0, 0, 0, 0)));
        Assert.That(new[] { sent, arriving, moved }, Is.All.Exist);
        Array.ForEach([sent, arriving], File.Delete);
        Directory.Delete(Path.GetDirectoryName(moved)!, recursive: true);
    }

    [Test]
    public async Task A_photo_without_its_original_is_marked_as_failed_with_the_reason()
    {
        var photo = await Ready("plain.png");
        File.Delete(Path.Combine(FolderOf(photo), "original.png"));

        var found = await App.Sweep();

        var lost = await Ansel.Send(new GetPhoto { Id = photo.Id });
        Assert.That(found.Lost, Is.EqualTo(1));
        Assert.That((lost.Status, lost.Error), Is.EqualTo((PhotoStatus.Failed, "The original is missing from the storage.")));
        Assert.That((await App.Sweep()).FoundAnything, Is.False, "It is told once.");
        await Ansel.Send(new DeletePhoto { Id = photo.Id });
    }

    [Test]
    public async Task Renditions_that_are_missing_or_cut_short_are_made_again()
    {
        var photo = await Ready("wide.jpg");
        var before = Renditions(photo);
        File.Delete(Path.Combine(FolderOf(photo), "h200.jpg"));
        File.WriteAllBytes(Path.Combine(FolderOf(photo), "square150.jpg"), [0xFF, 0xD8]);

        var found = await App.Sweep();

        await Ansel.Until(photo.Id, now => now.Urls.TrueForAll(url => url.Ready));
        Assert.That(found, Is.EqualTo(new SweepOutcome(0, 0, 0, 1)));
        Assert.That(Renditions(photo), Is.EqualTo(before));
        Assert.That(await App.Differences(), Is.Empty);
    }

    [Test]
    public async Task Photos_of_the_same_bytes_share_their_files_until_the_last_is_deleted()
    {
        var first = await Ready("grey.png");
        var columns = await App.Query<string>(TestDatabase.Columns("photos"));
        await App.Execute(
            $"""
            create temp table twin as select * from photos where id = {first.Id};
            update twin set flickr_id = 'another'; insert into photos ({columns}) select {columns} from twin; drop table twin;
            update libraries set photo_count = photo_count + 1, bytes = bytes + {first.Bytes} where owner_id = {first.OwnerId};
            """);
        var second = await App.Query<long>("select id from photos where flickr_id = 'another'");

        await Ansel.Send(new DeletePhoto { Id = first.Id });
        Age(FolderOf(first));
        await App.Sweep();

        Assert.That((await Ansel.Send(new GetPhoto { Id = second })).Urls, Is.All.Property("Ready").True);
        Assert.That(await App.Differences(), Is.Empty);
        await Ansel.Send(new DeletePhoto { Id = second });
        Assert.That(FolderOf(first), Does.Not.Exist);
        Assert.That(await App.Differences(), Is.Empty);
    }

    private static void Age(string path)
    {
        if (Directory.Exists(path)) Directory.SetLastWriteTimeUtc(path, LongAgo);
        else File.SetLastWriteTimeUtc(path, LongAgo);
    }

    private async Task<PhotoDetail> Ready(string sample) =>
        await Ansel.Until(await Ansel.UploadOne(sample), photo => photo.Urls.TrueForAll(url => url.Ready));

    private string FolderOf(PhotoDetail photo) => Path.Combine(Blobs, PhotoFolders.Of(photo.OwnerId, photo.Sha256));

    private Dictionary<string, byte[]> Renditions(PhotoDetail photo) =>
        Directory.GetFiles(FolderOf(photo)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private string Place(string key)
    {
        var path = Path.Combine(Blobs, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, [1]);
        return path;
    }
}
