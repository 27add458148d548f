using System.Buffers.Binary;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Import.Export;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import.Export;

/// <summary>Zips that are damaged, or made to do damage.</summary>
internal sealed class ExportFaultTests : ExportFixture
{
    private const string Media = "data-download-1.zip";

    [Test]
    public async Task A_file_that_unpacks_to_a_thousand_times_its_size_is_refused_unread()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg", new byte[20_000_000]);

        await ExpectFailure("53900000001: a_53900000001_o.jpg cannot be read: it says that it is more than 200 times as large as what is packed.");
    }

    [Test]
    public async Task A_file_that_is_larger_than_the_plan_has_room_for_is_refused()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg", NoisePicture.Png(100, 100)).Zip(Folder);

        await App.Execute("update plans set quota_bytes = 30000 where name = 'Enterprise'");
        var outcome = await Import();

        Assert.That(outcome.Progress.Failed, Is.EqualTo(new[] { "53900000001: a_53900000001_o.jpg is larger than 30000 bytes." }));
    }

    [Test]
    public async Task A_record_that_is_too_large_is_refused()
    {
        Export.Photo("53900000001", ("name", $"\"{Convert.ToHexString(NoisePicture.Png(1400, 1300))}\"")).File(Media, "a_53900000001_o.jpg");

        await ExpectFailure("53900000001: photo_53900000001.json is larger than 10485760 bytes.");
    }

    [TestCase("{")]
    [TestCase("")]
    [TestCase("""{"name":"\ud800"}""")]
    public async Task A_record_that_is_no_json_does_not_spoil_the_others(string json)
    {
        Export.Text(ExportBuilder.Account, "photo_53900000001.json", json).File(Media, "a_53900000001_o.jpg")
            .Photo("53900000002").File(Media, "a_53900000002_o.jpg").Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.Progress.Failed.Count), Is.EqualTo((1, 1)));
        Assert.That(outcome.Progress.Failed[0], Does.StartWith("53900000001: photo_53900000001.json cannot be read:"));
    }

    [Test]
    public async Task Albums_that_cannot_be_read_are_told_and_the_photos_come_in()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg").Text(ExportBuilder.Account, "albums.json", "[");

        await ExpectFailure("albums.json cannot be read: ", imported: 2);
    }

    [TestCase(-10)]
    [TestCase(500_000)]
    public async Task A_zip_that_lies_about_a_size_is_found_out(int by)
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg").Zip(Folder);
        Patch(zip => BinaryPrimitives.WriteInt32LittleEndian(
            zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), ExportBuilder.Picture.Length + by));

        await ExpectFailure("53900000001: a_53900000001_o.jpg cannot be read: ");
    }

    [Test]
    public async Task A_file_whose_bytes_have_changed_is_found_out()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg").Zip(Folder);
        Patch(zip => zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16, 4).Clear());

        await ExpectFailure("53900000001: a_53900000001_o.jpg cannot be read: its bytes are not those that were packed.");
    }

    [Test]
    public async Task A_zip_that_is_cut_short_is_told_and_the_others_come_in()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg")
            .Photo("53900000002").File("data-download-2.zip", "a_53900000002_o.jpg").Zip(Folder);
        using (var zip = File.OpenWrite(Path.Combine(Folder, Media))) zip.SetLength(zip.Length / 2);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.PhotosWithoutFile), Is.EqualTo((1, new[] { "53900000001" })));
        Assert.That(outcome.Progress.Failed.Single(), Does.StartWith($"{Media} cannot be read:"));
    }

    [Test]
    public async Task A_directory_of_more_files_than_memory_should_hold_is_refused()
    {
        Export.Photo("53900000001").Zip(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, Media), HugeDirectory());

        await ExpectFailure($"{Media} cannot be read: its directory is too large.");
    }

    [Test]
    public async Task A_zip_with_more_files_than_16_bits_count_is_read()
    {
        for (var number = 0; number < 65_600; number++) Export.Text(Media, $"{number}.txt", "");
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg").Zip(Folder);

        Assert.That((await Import()).Progress.Imported, Is.EqualTo(1));
    }

    [Test]
    public void More_files_than_anyone_has_are_refused()
    {
        Export.Photo("1").Photo("2").Zip(Folder);
        Export.Unpack(Path.Combine(Folder, "more"));

        Assert.That(() => new ExportArchive([Folder], 6).Dispose(), Throws.Nothing);
        Assert.That(() => new ExportArchive([Folder], 5), Throws.TypeOf<ApiException>().With.Message.EqualTo("The export has more than 5 files."));
    }

    [Test]
    public async Task A_video_is_known_by_its_bytes_too()
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.jpg", [0, 0, 0, 24, .. "ftypmp42\0\0\0\0mp42isom"u8, .. new byte[2000]]).Zip(Folder);

        var outcome = await Import();

        Assert.That(outcome.Progress.Skipped, Is.EqualTo(new[] { "53900000001: it is a video." }));
    }

    [TestCase("hevc.heic", "HEIC is not taken")]
    [TestCase("p3.jpg", null)]
    public async Task Pictures_are_what_their_bytes_are(string sample, string? refusal)
    {
        Export.Photo("53900000001").File(Media, "a_53900000001_o.heic", Uploading.Sample(sample)).Zip(Folder);

        var outcome = await Import();

        Assert.That(outcome.Progress.Failed, refusal is null ? Is.Empty : Has.One.Contains(refusal));
        Assert.That(outcome.Progress.Imported, Is.EqualTo(refusal is null ? 1 : 0));
    }

    [Test]
    public void A_path_that_is_not_there_is_told() => Assert.That(
        () => Import("/no/such/export"), Throws.TypeOf<ApiException>().With.Message.EqualTo("'/no/such/export' not found."));

    // Each entry is 46 bytes and a name of one; so many are counted in the 64-bit records before the end.
    private static byte[] HugeDirectory()
    {
        byte[] entry = [.. "PK\u0001\u0002"u8, .. new byte[24], 1, 0, .. new byte[16], (byte)'a'];
        var count = 34_000_000L / entry.Length;
        var size = count * entry.Length;
        byte[] wide = [.. "PK\u0006\u0006"u8, .. Wide(44), .. new byte[12], .. Wide(count), .. Wide(count), .. Wide(size), .. Wide(0)];
        byte[] locator = [.. "PK\u0006\u0007"u8, .. new byte[4], .. Wide(size), 1, 0, 0, 0];
        byte[] end = [.. "PK\u0005\u0006"u8, .. new byte[4], 255, 255, 255, 255, .. new byte[10]];
        return [.. Enumerable.Repeat(entry, (int)count).SelectMany(bytes => bytes), .. wide, .. locator, .. end];
    }

    private static byte[] Wide(long number) => BitConverter.GetBytes(number);

    private void Patch(Action<byte[]> change)
    {
        var path = Path.Combine(Folder, Media);
        var zip = File.ReadAllBytes(path);
        change(zip);
        File.WriteAllBytes(path, zip);
    }

    // Beside it comes one good photo.
    private async Task ExpectFailure(string reason, int imported = 1)
    {
        new ExportBuilder().Photo("53900000009").File("data-download-9.zip", "a_53900000009_o.jpg").Unpack(Path.Combine(Folder, "more"));
        if (!File.Exists(Path.Combine(Folder, ExportBuilder.Account))) Export.Zip(Folder);

        var outcome = await Import();

        Assert.That(outcome.Progress.Failed, Has.One.StartsWith(reason));
        Assert.That((outcome.Progress.Imported, outcome.Progress.Failed.Count), Is.EqualTo((imported, 1)));
        Assert.That(Directory.GetFiles(Path.Combine(App.Folder, "blobs", "incoming")), Is.Empty);
    }
}
