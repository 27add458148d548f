using System.Text;
using FlickrStack.Tests.Imaging;

namespace FlickrStack.Tests.Uploads;

/// <summary>Files that mean harm, through the whole program: refused, or shown as what they are, and nothing breaks.</summary>
internal sealed class HostileUploadTests : Administered
{
    private static readonly byte[] Edge = HeaderBytes.Big(50_000);
    private static readonly byte[] Script = "<script>alert(1)</script><html></html>"u8.ToArray();

    private static readonly (string Name, byte[] Bytes)[] TooLarge =
    [
        ("a.jpg", Uploading.Sample("Headers/plain.jpg").With([0xFF, 0xC2, 0, 17, 8], [.. Edge[2..], .. Edge[2..]])),
        ("b.png", Uploading.Sample("plain.png").With("IHDR"u8, [.. Edge, .. Edge])),
        ("c.gif", HeaderBytes.Gif(50_000, 50_000, 1)),
        ("d.webp", Uploading.Sample("Headers/photo.webp").With("VP8X"u8, [10, 0, 0, 0, 8, 0, 0, 0, 0x4F, 0xC3, 0, 0x4F, 0xC3, 0])),
    ];

    private static readonly (string Name, byte[] Bytes)[] NoImages =
    [
        ("empty.jpg", []), ("drawn.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), ("heic.jpg", Uploading.Sample("hevc.heic")),
        ("pdf.jpg", "%PDF-1.7\n"u8.ToArray()), ("bmp.jpg", [.. "BM6"u8, 1, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]), ("page.jpg", Script),
        ("text.jpg", "Not a picture."u8.ToArray()), ("zip.jpg", "PK\u0003\u0004"u8.ToArray()),
    ];

    private static readonly (string Name, byte[] Bytes)[] Doubtful =
    [
        ("zip.jpg", [.. Uploading.Sample("plain.jpg"), .. "PK\u0003\u0004"u8, .. Script]),
        ("script.gif", [.. Uploading.Sample("animated.gif"), .. Script]), ("html.png", [.. Uploading.Sample("plain.png"), .. Script]),
        ("wrong.gif", Uploading.Sample("wide.jpg")), ("cmyk.jpg", Uploading.Sample("cmyk.jpg")), ("sixteen.png", Uploading.Sample("sixteen.png")),
        ("moving.webp", Uploading.Sample("animated.webp")), ("cut.jpg", Uploading.Sample("progressive.jpg")[..500]),
        ("cut.png", Uploading.Sample("grey.png")[..120]), ("cut.gif", Uploading.Sample("animated.gif")[..300]),
        ("cut.webp", Uploading.Sample("alpha.webp")[..60]), ("noise.jpg", Noise("plain.jpg")),
    ];

    [OneTimeSetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"), ("Jobs:Retries", "0"));

    [OneTimeTearDown]
    public Task Stop() => Close();

    [TearDown]
    public void NothingIsWrong() => Assert.That(App.Log.Errors, Is.Empty);

    [Test]
    public async Task What_is_too_large_or_no_picture_is_refused_each_for_itself()
    {
        var good = ("good.jpg", Uploading.Sample("p3.jpg"));

        var results = (await Ansel.Upload([.. TooLarge, good, .. NoImages])).Results;

        var codes = results.Select(result => result.Error?.ErrorCode ?? $"{result.Status}");
        Assert.That(codes, Is.EqualTo(
            TooLarge.Select(_ => "TooLarge").Append("Created").Concat(NoImages.Select(_ => "NotAnImage"))));
        foreach (var file in TooLarge.Concat(NoImages))
            Assert.That((await Ansel.Upload(file)).Results.Single().Status, Is.EqualTo(UploadStatus.Rejected), file.Name);
        Assert.That(Inventory.Files(App.Folder, "incoming").Where(file => file.DirectoryName!.EndsWith("incoming", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task What_is_odd_or_damaged_ends_ready_or_failed_with_a_reason_and_is_served_as_a_picture()
    {
        var rich = await App.SignUp("rich");
        using var http = App.Http(rich.Token);
        foreach (var result in (await rich.Upload(Doubtful)).Results.Where(result => result.Id is not null))
        {
            var photo = await rich.Settled(result.Id!.Value);
            Assert.That(photo.Error, photo.Status == PhotoStatus.Ready ? Is.Null : Is.EqualTo("The picture is damaged or cut short."), result.FileName);
            var media = await http.GetAsync($"/api/v1/photos/{photo.Id}/file");
            Assert.That(media.Content.Headers.ContentType!.MediaType, Is.EqualTo($"image/{photo.Format}"));
            Assert.That(media.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(media.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
        }
    }

    [Test]
    public async Task Where_a_picture_was_taken_is_in_no_rendition()
    {
        var rich = await App.SignUp("private");
        var id = await rich.UploadOne("told.jpg");
        var photo = await rich.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));

        foreach (var file in Inventory.Files(App.Folder, "users").Where(file => file.FullName.Contains(photo.Sha256)))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName));
            var tells = text.Contains("Exif\0\0") || text.Contains("eXIf") || text.Contains("ns.adobe.com/xap") || text.Contains("Photoshop 3.0");
            Assert.That(tells, Is.EqualTo(file.Name == "original.jpg"), file.Name);
        }
    }

    [Test]
    public async Task Pictures_with_changed_bits_do_no_harm()
    {
        var random = new Random(20_261_121);
        var rich = await App.SignUp("random");
        var samples = Directory.GetFiles(Uploading.Samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var sent = Enumerable.Range(0, 200).Select(i => ($"{i}", Flip(File.ReadAllBytes(samples[i % samples.Count]), random))).ToArray();

        var results = new List<UploadResult>();
        foreach (var batch in sent.Chunk(50)) results.AddRange((await rich.Upload(batch)).Results);

        foreach (var result in results.Where(result => result.Status == UploadStatus.Created)) await rich.Settled(result.Id!.Value);
        Assert.That(results.Count(result => result.Status == UploadStatus.Created), Is.InRange(20, 190));
        Assert.That(await rich.Send(new QueryPhotos()), Is.Not.Null);
    }

    private static byte[] Flip(byte[] file, Random random)
    {
        for (var flips = random.Next(1, 6); flips > 0; flips--) file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private static byte[] Noise(string sample)
    {
        var file = Uploading.Sample(sample);
        new Random(7).NextBytes(file.AsSpan(file.Length / 2));
        return file;
    }
}
