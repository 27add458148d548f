using System.Net;
using System.Security.Cryptography;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>Uploads that come to several processes, which share the tables and the bucket and no folder of bytes.</summary>
internal sealed class S3UploadTests
{
    private static readonly byte[] Cat = NoisePicture.Png(60, 60);

    private FlickrApp first = null!;
    private FlickrApp second = null!;
    private FlickrStackClient ansel = null!;
    private TusClient one = null!;
    private TusClient two = null!;

    [SetUp]
    public async Task Start()
    {
        var settings = await (await S3Server.Running).NewSettings();
        first = await FlickrApp.Start(settings);
        second = await FlickrApp.StartOn(first.Folder, settings);
        second.Clock.Advance(first.Clock.GetUtcNow() - second.Clock.GetUtcNow());
        ansel = await first.SignUp("ansel");
        (one, two) = (new(first.Http(ansel.Token)), new(second.Http(ansel.Token)));
    }

    [TearDown]
    public async Task Stop()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Test]
    public async Task Parts_that_come_to_different_processes_become_one_photo()
    {
        var address = await Announce();

        await one.Patch(address, 0, Cat[..100]);
        ForgetLocalFiles();
        var offset = await two.Offset(address);
        await two.Patch(address, 100, Cat[100..5000]);
        ForgetLocalFiles();
        using var last = await one.Patch(address, 5000, Cat[5000..]);

        var photo = await ansel.Send(new GetPhoto { Id = last.Number("Upload-Photo") });
        Assert.That(offset, Is.EqualTo(100));
        Assert.That(photo.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Cat))));
        Assert.That(await first.Incoming(), Is.Empty);
    }

    [Test]
    public async Task Of_the_same_part_sent_to_two_processes_at_once_the_first_that_is_whole_counts()
    {
        var address = await Announce();

        using var halting = new HaltingContent(Cat[..1000], 500);
        var slow = one.Patch(address, 0, halting);
        await Eventually.Holds(() => Inventory.Files(first.Folder, "incoming").Any(file => file.Length > 0));

        using var fast = await two.Patch(address, 0, Cat[..1000]);
        halting.GoOn();
        using var late = await slow;

        Assert.That((fast.StatusCode, late.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.Conflict)));
        Assert.That(await two.Offset(address), Is.EqualTo(1000));
        Assert.That(await first.Incoming(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_came_before_a_line_broke_stays()
    {
        // More than waits in buffers while the call begins.
        var sea = NoisePicture.Png(1000, 1000);
        var address = new Uri(await one.Create(sea.Length)).PathAndQuery;
        await using var line = new CuttingProxy(first.Address, 2_500_000);
        using var through = new HttpClient { BaseAddress = line.Address };
        through.DefaultRequestHeaders.Authorization = new("Bearer", ansel.Token);

        Assert.ThrowsAsync<HttpRequestException>(() => new TusClient(through).Patch(address, 0, sea));
        var here = (int)await Eventually.Is(() => two.Offset(address), offset => offset > 0);
        using var rest = await two.Patch(address, here, sea[here..]);

        Assert.That(here, Is.InRange(1, 2_500_000));
        Assert.That(rest.Number("Upload-Photo"), Is.Positive);
    }

    [Test]
    public async Task An_announced_file_may_be_put_to_one_process_and_completed_by_another()
    {
        var upload = await ansel.Send(new CreateUpload { FileName = "sea.png", Bytes = Cat.Length });
        using var http = second.Http();
        using var other = new HttpClient { BaseAddress = first.Address };
        other.DefaultRequestHeaders.Authorization = new("Bearer", ansel.Token);

        var put = await http.PutAsync(new Uri(upload.Url).PathAndQuery, new ByteArrayContent(Cat));
        var again = await http.PutAsync(new Uri(upload.Url).PathAndQuery, new ByteArrayContent(Cat));
        ForgetLocalFiles();
        var done = await new FlickrStackClient(other).Send(new CompleteUpload { Id = upload.Id });

        Assert.That((put.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Conflict)));
        Assert.That(done.Status, Is.EqualTo(UploadStatus.Created));
        Assert.That(await first.Incoming(), Is.Empty);
    }

    [Test]
    public async Task Given_up_and_abandoned_uploads_leave_nothing()
    {
        var (given, left) = (await Announce(), await Announce());
        await one.Patch(given, 0, Cat[..1000]);
        await one.Patch(left, 0, Cat[..1000]);

        await two.Delete(given);
        var open = await first.Sweep(TimeSpan.FromHours(25));
        await first.Execute("delete from uploads");
        var over = await first.Sweep(TimeSpan.FromHours(25));

        Assert.That((open.Temporary, over.Temporary), Is.EqualTo((0, 1)));
        Assert.That(await first.Incoming(), Is.Empty);
    }

    private async Task<string> Announce() => new Uri(await one.Create(Cat.Length)).PathAndQuery;

    // As if each process were on a machine of its own.
    private void ForgetLocalFiles()
    {
        var blobs = Path.Combine(first.Folder, "blobs");
        if (Directory.Exists(blobs)) Directory.Delete(blobs, recursive: true);
    }
}
