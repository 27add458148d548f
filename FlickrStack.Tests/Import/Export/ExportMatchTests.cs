using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import.Export;

/// <summary>Which file is which photo's.</summary>
internal sealed class ExportMatchTests : ExportFixture
{
    private static readonly string[] Names =
    [
        "harbour-lights_53900000001_o.jpg",
        "DSC_0042_53900000002_o.JPG",
        "53900000003_9b1c44e07d_o.png",
        "53900000004_1029384756_o.jpg",
        "summer-2019_53900000005_c0de12ab34_o.jpeg",
        "53900000006.jpg",
        "deep/in/a/folder\\1_53900000007_o (1).jpg",
        "53900000001_53900000008_o.jpg",
        "Ålesund-❄_53900000009_o.gif",
    ];

    [Test]
    public async Task A_files_photo_is_the_last_number_in_its_name_that_is_one()
    {
        for (var number = 1; number <= Names.Length; number++)
            Export.Photo($"5390000000{number}").File("data-download-1.zip", Names[number - 1], NoisePicture.Png(number, 1));
        Export.Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.FilesWithoutPhoto), Is.EqualTo((Names.Length, Array.Empty<string>())));
        for (var number = 1; number <= Names.Length; number++)
            Assert.That((await Photo($"5390000000{number}")).Width, Is.EqualTo(number), Names[number - 1]);
    }

    [Test]
    public async Task Of_two_numbers_that_are_photos_the_first_one_is_the_title()
    {
        Export.Photo("53900000001").Photo("53900000002").File("data-download-1.zip", "53900000001_53900000002_o.jpg").Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.PhotosWithoutFile), Is.EqualTo((1, new[] { "53900000001" })));
    }

    [Test]
    public async Task Titles_and_near_misses_match_nothing()
    {
        Export.Photo("53900000001").Photo("26");
        foreach (var name in new[] { "Photo 53900000001x.jpg", "a53900000001_o.jpg", "539000000011_o.jpg", "dsc0026.jpg", "Photo.jpg" })
            Export.File("data-download-1.zip", name);
        Export.Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.PhotosWithoutFile.Count, outcome.FilesWithoutPhoto.Count), Is.EqualTo((2, 5)));
    }

    [Test]
    public async Task What_systems_leave_in_zips_and_folders_is_not_seen()
    {
        Export.Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg")
            .File("data-download-1.zip", "__MACOSX/._a_53900000001_o.jpg").File("data-download-1.zip", "__MACOSX/b_53900000001_o.jpg")
            .File("data-download-1.zip", "._photo_53900000002.json").File("data-download-1.zip", ".DS_Store")
            .File("data-download-1.zip", "data-download-2.zip").File("data-download-1.zip", "index.html").Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.Progress.Total, outcome.Progress.Failed.Count), Is.EqualTo((1, 1, 0)));
        Assert.That(outcome.FilesWithoutPhoto, Is.Empty);
    }

    [Test]
    public async Task Zips_and_folders_in_any_order_with_any_overlap_are_one_export()
    {
        Export.Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg")
            .Photo("53900000002").File("data-download-2.zip", "a_53900000002_o.jpg").Zip(Folder);
        Export.Unpack(Path.Combine(Folder, "unpacked"));

        var outcome = await Import(Path.Combine(Folder, "data-download-2.zip"), Path.Combine(Folder, "unpacked"), Folder);

        Assert.That((outcome.Progress.Imported, outcome.Progress.Total), Is.EqualTo((2, 2)));
        Assert.That((outcome.PhotosWithoutFile, outcome.FilesWithoutPhoto), Is.EqualTo((Array.Empty<string>(), Array.Empty<string>())));
    }

    [Test]
    public async Task Links_in_a_folder_are_not_followed()
    {
        Export.Photo("53900000001").Photo("53900000002").File("data-download-1.zip", "a_53900000001_o.jpg").Unpack(Folder);
        File.CreateSymbolicLink(Path.Combine(Folder, "a_53900000002_o.jpg"), Path.Combine(Uploading.Samples, "plain.jpg"));

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.PhotosWithoutFile), Is.EqualTo((1, new[] { "53900000002" })));
    }

    [Test]
    public async Task Names_are_never_paths()
    {
        string[] names = ["../../a_53900000001_o.jpg", "/tmp/flickrstack-slip_53900000002_o.jpg", "..\\..\\a_53900000003_o.jpg"];
        foreach (var (number, name) in names.Index()) Export.Photo($"5390000000{number + 1}").File("data-download-1.zip", name);
        Export.Zip(Folder);
        var around = Directory.GetFileSystemEntries(Path.GetTempPath(), "*_o.jpg");

        var outcome = await Import();

        Assert.That(outcome.Progress.Imported, Is.EqualTo(3));
        Assert.That(Directory.GetFileSystemEntries(Path.GetTempPath(), "*_o.jpg"), Is.EqualTo(around));
        Assert.That(Directory.GetFiles(App.Folder, "*_o.jpg", SearchOption.AllDirectories), Is.Empty);
    }
}
