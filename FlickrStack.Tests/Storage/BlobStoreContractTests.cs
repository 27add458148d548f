using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.S3;
using FlickrStack.Tests.Storage.S3;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlickrStack.Tests.Storage;

/// <summary>What every store does, each asked the same.</summary>
[TestFixture(StoreKind.Local)]
[TestFixture(StoreKind.S3)]
internal sealed class BlobStoreContractTests(StoreKind kind)
{
    private const string Folder = "users/7/ab/abcd";
    private string place = "";
    private S3Bucket? bucket;
    private IBlobStore store = null!;

    [SetUp]
    public async Task Open()
    {
        place = Directory.CreateTempSubdirectory("flickrstack-blobs-").FullName;
        if (kind == StoreKind.Local)
        {
            store = new LocalBlobStore(Options.Create(new DatabaseOptions { Folder = place }));
            return;
        }

        var options = await (await S3Server.Running).NewBucket();
        options.PartMegabytes = 5;
        bucket = new(Options.Create(options), NullLogger<S3Bucket>.Instance);
        store = new S3BlobStore(bucket);
    }

    [TearDown]
    public void Close()
    {
        bucket?.Dispose();
        Directory.Delete(place, recursive: true);
    }

    [Test]
    public async Task A_kept_file_is_found_with_its_bytes_and_is_gone_from_where_it_came()
    {
        var (path, bytes) = NewFile(1000);

        await store.Keep(Folder, [(path, "original.jpg")], default);

        var found = await store.Find($"{Folder}/original.jpg", default);
        Assert.That((found!.Key, found.Bytes), Is.EqualTo(($"{Folder}/original.jpg", 1000L)));
        Assert.That(found.Modified, Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(1)));
        Assert.That(await Read(found), Is.EqualTo(bytes));
        Assert.That(File.Exists(path), Is.False);
    }

    // Above the size that is sent in parts, with a rest.
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5 * 1024 * 1024)]
    [TestCase(12 * 1024 * 1024 + 5)]
    public async Task Files_of_any_size_come_back_as_they_were(int size)
    {
        var (path, bytes) = NewFile(size);

        await store.Keep(Folder, [(path, "h200.jpg")], default);

        var found = await store.Find($"{Folder}/h200.jpg", default);
        Assert.That(SHA256.HashData(await Read(found!)), Is.EqualTo(SHA256.HashData(bytes)));
    }

    [Test]
    public async Task A_file_is_read_from_any_place_on_in_any_order()
    {
        var (path, bytes) = NewFile(9 * 1024 * 1024);
        await store.Keep(Folder, [(path, "h200.jpg")], default);

        await using var content = (await store.Find($"{Folder}/h200.jpg", default))!.Open();

        foreach (var (start, count) in ((int, int)[])[(8 * 1024 * 1024 - 10, 20), (0, 5), (5, 5), (9 * 1024 * 1024 - 1, 1), (100, 100_000)])
        {
            content.Position = start;
            var read = new byte[count];
            await content.ReadExactlyAsync(read);
            Assert.That(read, Is.EqualTo(bytes[start..(start + count)]), $"{start}");
        }

        Assert.That(content.Length, Is.EqualTo(bytes.Length));
    }

    [Test]
    public async Task A_file_that_is_kept_again_has_its_new_bytes()
    {
        var (old, _) = NewFile(500);
        var (newer, bytes) = NewFile(500);
        await store.Keep(Folder, [(old, "h200.jpg")], default);

        await store.Keep(Folder, [(newer, "h200.jpg")], default);

        Assert.That(await Read((await store.Find($"{Folder}/h200.jpg", default))!), Is.EqualTo(bytes));
    }

    [Test]
    public async Task What_was_brought_is_kept_also_when_it_was_deleted_between()
    {
        var (path, bytes) = NewFile(500);
        await store.Bring(Folder, [(path, "original.jpg")], default);
        await store.DeleteFolder(Folder, default);

        await store.Keep(Folder, [(path, "original.jpg")], default);

        Assert.That(await Read((await store.Find($"{Folder}/original.jpg", default))!), Is.EqualTo(bytes));
    }

    [Test]
    public async Task What_is_not_there_is_not_found_and_can_be_deleted()
    {
        await store.Delete($"{Folder}/original.jpg", default);
        await store.DeleteFolder("users/8", default);

        Assert.That(await store.Find($"{Folder}/original.jpg", default), Is.Null);
        Assert.That(await Keys("users/8"), Is.Empty);
    }

    [Test]
    public async Task A_folder_is_listed_and_deleted_and_its_neighbours_stay()
    {
        await Put("users/1/aa/aa11", "original.jpg", "h200.jpg");
        await Put("users/1/bb/bb22", "original.png");
        await Put("users/11/aa/aa11", "original.jpg");

        var listed = await Keys("users/1");
        await store.DeleteFolder("users/1", default);

        Assert.That(listed, Is.EquivalentTo((string[])["users/1/aa/aa11/original.jpg", "users/1/aa/aa11/h200.jpg", "users/1/bb/bb22/original.png"]));
        Assert.That(await Keys("users"), Is.EqualTo((string[])["users/11/aa/aa11/original.jpg"]));
    }

    [Test]
    public async Task One_file_is_deleted_and_the_others_of_its_folder_stay()
    {
        await Put(Folder, "original.jpg", "h200.jpg");

        await store.Delete($"{Folder}/h200.jpg", default);

        Assert.That(await Keys(Folder), Is.EqualTo((string[])[$"{Folder}/original.jpg"]));
    }

    [Test]
    public async Task Folders_that_have_not_changed_since_a_time_are_told_once_each()
    {
        await Put("users/1/aa/aa11", "original.jpg", "h200.jpg");
        await Put("users/2/bb/bb22", "original.png");
        var now = TimeProvider.System.GetUtcNow();

        var old = await store.FoldersBefore(now.AddMinutes(1), default).ToListAsync();
        var older = await store.FoldersBefore(now.AddMinutes(-1), default).ToListAsync();

        Assert.That(old, Is.EquivalentTo((string[])["users/1/aa/aa11", "users/2/bb/bb22"]));
        Assert.That(older, Is.Empty);
    }

    private static async Task<byte[]> Read(Blob blob)
    {
        using var all = new MemoryStream();
        await using var content = blob.Open();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private async Task<List<string>> Keys(string folder) => await store.List(folder, default).Select(blob => blob.Key).ToListAsync();

    private async Task Put(string folder, params string[] names) =>
        await store.Keep(folder, [.. names.Select(name => (NewFile(10).Path, name))], default);

    private (string Path, byte[] Bytes) NewFile(int size)
    {
        var (path, bytes) = (Path.Combine(place, Path.GetRandomFileName()), RandomNumberGenerator.GetBytes(size));
        File.WriteAllBytes(path, bytes);
        return (path, bytes);
    }
}
