using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import.Export;

internal sealed class ExportImportTests : ExportFixture
{
    [Test]
    public async Task Three_zips_with_collisions_come_in_completely_and_the_rest_is_told()
    {
        Export.Photo("53900000001", ("geo", """{"latitude":"49696401","longitude":"-123159753","accuracy":"15"}"""))
            .Photo("53900000002", ("geo", """[{"latitude":"-120","longitude":"2","accuracy":"16"}]"""))
            .Photo("53900000003").Photo("1234567890").Photo("53900000004").Photo("53900000005")
            .Albums(
                ExportBuilder.Album("72157600000001", "53900000001", "53900000003", "42", "53900000001", "53900000002", "53900000001"),
                ExportBuilder.Album("72157600000002", ""))
            .File("data-download-1.zip", "fog_53900000001_o.jpg")
            .File("data-download-1.zip", "dsc_0026_53900000002_o.jpg")
            .File("data-download-1.zip", "53900000003_1234567890_o.jpg")
            .File("data-download-2.zip", "fog_53900000001_o.jpg", Uploading.Sample("wide.jpg"))
            .File("data-download-2.zip", "night-2019_1234567890_o.jpg")
            .File("data-download-2.zip", "video_53900000005.mp4")
            .File("data-download-2.zip", "stray_99_o.jpg")
            .Zip(Folder);

        var outcome = await Import();

        Assert.That((outcome.Progress.Imported, outcome.Progress.Failed.Count, outcome.Progress.Total), Is.EqualTo((4, 0, 6)));
        Assert.That(outcome.Progress.Skipped, Is.EqualTo(
            new[] { "53900000004: its file is not in the export.", "53900000005: it is a video." }));
        Assert.That(outcome.PhotosWithoutFile, Is.EqualTo(new[] { "53900000004" }));
        Assert.That(outcome.FilesWithoutPhoto, Is.EquivalentTo(
            new[] { "stray_99_o.jpg in data-download-2.zip", "fog_53900000001_o.jpg in data-download-2.zip" }));
        var (first, second) = (await Photo("53900000001"), await Photo("53900000002"));
        Assert.That((first.Location!.Latitude, first.Location.Longitude, first.Location.Accuracy), Is.EqualTo((49.696401, -123.159753, 15)));
        Assert.That((second.Location!.Latitude, second.Location.Longitude), Is.EqualTo((-0.00012, 0.000002)));
        Assert.That(await FlickrIds("72157600000001"), Is.EqualTo(new[] { "53900000003", "53900000001", "53900000002" }));
    }

    [Test]
    public async Task Albums_are_groups_with_a_title_a_cover_and_an_order_that_pages_keep()
    {
        string[] order = ["53900000003", "53900000001", "53900000002"];
        foreach (var id in order.Order(StringComparer.Ordinal)) Export.Photo(id).File("data-download-1.zip", $"a_{id}_o.jpg");
        Export.Albums(ExportBuilder.Album("72157600000001", "53900000002", order)).Zip(Folder);
        await App.ImportDemo("ansel", "14826377@N21", limit: 1);

        await Import();

        var album = await Ansel.Send(new GetGroup { Id = "72157600000001" });
        Assert.That((album.Name, album.Description, album.Kind), Is.EqualTo(("Album 72157600000001", "Of <b>72157600000001</b>", GroupKind.Album)));
        Assert.That((album.PhotoCount, album.Privacy, album.CreatedAt.ToUnixTimeSeconds()), Is.EqualTo((3, GroupPrivacy.Private, 1_517_485_941)));
        Assert.That(album.CoverPhotoId, Is.EqualTo((await Photo("53900000002")).Id));
        Assert.That((await Ansel.Send(new GetGroup { Id = "14826377@N21" })).Kind, Is.EqualTo(GroupKind.Group));
        var seen = new List<long>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await Ansel.Send(new GetGroupPhotos { Id = $"{album.Id}", Limit = 1, Cursor = cursor });
            (cursor, seen) = (page.NextCursor, [.. seen, page.Results.Single().Id]);
        }

        Assert.That(seen, Is.EqualTo(await Task.WhenAll(order.Select(async id => (await Photo(id)).Id))));
    }

    [Test]
    public async Task An_album_without_its_cover_photo_has_no_cover()
    {
        Export.Photo("53900000001").File("data-download-1.zip", "a_53900000001_o.jpg")
            .Albums(ExportBuilder.Album("72157600000001", "53900000001", "53900000001")).Zip(Folder);
        await Import();

        await Ansel.Send(new DeletePhoto { Id = (await Photo("53900000001")).Id });

        var album = await Ansel.Send(new GetGroup { Id = "72157600000001" });
        Assert.That((album.PhotoCount, album.CoverPhotoId), Is.EqualTo((0, (long?)null)));
    }

    [Test]
    public async Task An_album_is_found_by_its_owner_alone()
    {
        Export.Albums(ExportBuilder.Album("72157600000001", "")).Zip(Folder);
        var dorothea = await App.SignUp("dorothea");

        await Import();

        Assert.That((await Ansel.Send(new QueryGroups())).Total, Is.EqualTo(1));
        await Refused.AsNotFound(dorothea.Send(new GetGroup { Id = "72157600000001" }));
    }

    [Test]
    public async Task What_an_export_lacks_is_fetched_from_Flickr_when_asked_for()
    {
        await using var flickr = await StubFlickr.Start();
        await Trust(flickr);
        Export.Photo("53900000001", ("original", $"\"{flickr.Address}/photos/1.jpg\""))
            .Photo("53900000002", ("original", $"\"{flickr.Address}/gone.jpg\""))
            .Photo("53900000003", ("original", "\"\"")).Zip(Folder);

        var outcome = await Import(order => order with { FetchMissing = true });

        Assert.That((outcome.Progress.Imported, outcome.Progress.Failed.Count), Is.EqualTo((1, 2)));
        Assert.That(outcome.Progress.Failed[1], Is.EqualTo("53900000003: The export tells no address of its file."));
        Assert.That(outcome.PhotosWithoutFile, Is.EqualTo(new[] { "53900000002", "53900000003" }));
        Assert.That((await Photo("53900000001")).Width, Is.EqualTo(1600));
    }
}
