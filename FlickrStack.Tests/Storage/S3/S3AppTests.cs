using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using FlickrStack.Client;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>The whole program with its files in a bucket, all bytes going through it.</summary>
internal sealed class S3AppTests
{
    private static readonly byte[] Cat = Uploading.Sample("plain.jpg");

    private FlickrApp app = null!;
    private FlickrStackClient ansel = null!;
    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start(await (await S3Server.Running).NewSettings(("Jobs:Enabled", "true")));
        ansel = await app.SignUp("ansel");
        http = app.Http(ansel.Token);
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Test]
    public async Task A_photo_is_made_ready_in_the_bucket_and_nothing_of_it_stays_on_the_disk()
    {
        var photo = await ansel.Settled(await ansel.UploadOne());

        Assert.That(photo.Status, Is.EqualTo(PhotoStatus.Ready));
        Assert.That(photo.Urls.Where(url => url.Ready).Select(url => url.Label), Has.Some.Not.EqualTo("original"));
        Assert.That(await Keys(), Has.Count.GreaterThan(1).And.All.StartsWith("users/").And.Some.EndsWith($"{photo.Sha256}/original.jpg"));
        Assert.That(Inventory.Files(app.Folder, "users"), Is.Empty);
        Assert.That(Inventory.Files(app.Folder, "incoming"), Is.Empty);
        Assert.That((await app.Sweep()).FoundAnything, Is.False);
    }

    [Test]
    public async Task A_file_is_served_whole_in_part_and_by_its_tag()
    {
        var photo = await ansel.Settled(await ansel.UploadOne());
        var address = photo.Urls.Single(url => url.Label == "original" && url.Format == "jpeg").Url;

        var whole = await http.GetAsync(address);
        using var part = new HttpRequestMessage(HttpMethod.Get, address);
        part.Headers.Range = new RangeHeaderValue(100, 199);
        var partial = await http.SendAsync(part);
        var head = await http.SendAsync(new(HttpMethod.Head, address));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        var unchanged = await http.SendAsync(again);

        Assert.That(await whole.Content.ReadAsByteArrayAsync(), Is.EqualTo(Cat));
        Assert.That(await partial.Content.ReadAsByteArrayAsync(), Is.EqualTo(Cat[100..200]));
        Assert.That((partial.StatusCode, unchanged.StatusCode), Is.EqualTo((HttpStatusCode.PartialContent, HttpStatusCode.NotModified)));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(Cat.Length));
        Assert.That(whole.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
    }

    [Test]
    public async Task Photos_are_packed_and_the_archive_goes_on_where_it_stopped()
    {
        var ids = new[] { await ansel.UploadOne(), await ansel.UploadOne("plain.png") };
        var address = $"/api/v1/photos/archive?ids={string.Join(',', ids)}";

        var whole = await http.GetByteArrayAsync(address);
        using var rest = new HttpRequestMessage(HttpMethod.Get, address);
        rest.Headers.Range = new RangeHeaderValue(300, null);
        var partial = await http.SendAsync(rest);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(whole));
        await using var first = await zip.Entries[0].OpenAsync();
        Assert.That(zip.Entries, Has.Count.EqualTo(2));
        Assert.That(await SHA256.HashDataAsync(first), Is.EqualTo(SHA256.HashData(Cat)));
        Assert.That(await partial.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[300..]));
    }

    [Test]
    public async Task Deleted_and_expired_photos_leave_nothing_in_the_bucket()
    {
        var deleted = await ansel.UploadOne();
        await ansel.Upload(new UploadPhotos { ExpiresIn = 300 }, ("b.png", Uploading.Sample("plain.png")));
        await Eventually.Is(async () => (await ansel.Send(new QueryPhotos())).Results, photos => photos.All(photo => photo.Status == PhotoStatus.Ready));

        await ansel.Send(new DeletePhoto { Id = deleted });
        app.Clock.Advance(TimeSpan.FromSeconds(301));
        await app.Within(services => services.GetRequiredService<ExpiredPhotos>().Delete(null, default));

        Assert.That(await Keys(), Is.Empty);
    }

    [Test]
    public async Task What_belongs_to_no_photo_is_swept_out_of_the_bucket_after_a_day()
    {
        var kept = await ansel.Settled(await ansel.UploadOne());
        var path = Path.Combine(app.Folder, "orphan");
        await File.WriteAllTextAsync(path, "orphan");
        await app.Within(services => services.GetRequiredService<IBlobStore>().Keep("users/1/ab/abcd", [(path, "original.jpg")], default));

        var early = await app.Sweep();
        var late = await app.Sweep(TimeSpan.FromHours(25));

        Assert.That((early.Orphans, late.Orphans), Is.EqualTo((0, 1)));
        Assert.That(await Keys(), Is.Not.Empty.And.All.Contains(kept.Sha256));
    }

    private async Task<List<string>> Keys()
    {
        var keys = new List<string>();
        await app.Within(async services =>
        {
            var blobs = services.GetRequiredService<IBlobStore>();
            foreach (var folder in (string[])["users", "incoming"]) keys.AddRange(await blobs.List(folder, default).Select(blob => blob.Key).ToListAsync());
        });
        return keys;
    }
}
