namespace FlickrStack.Tests.Import;

internal sealed class FlickrImportTests : FlickrImportFixture
{
    [Test]
    public async Task A_group_comes_over_with_its_photos_in_one_call_for_hundreds()
    {
        Flickr.PoolSize = 40;

        var outcome = await Import();

        var photos = await Client.Send(new QueryPhotos { Group = StubFlickr.Group, Limit = 100 });
        var first = await Client.Send(new GetPhoto { Id = photos.Results[0].Id });
        Assert.That((outcome.Imported, outcome.Total, photos.Total), Is.EqualTo((40, 40, 40)));
        Assert.That((first.Title, first.License, first.Views), Is.EqualTo(("Photo 0 ❄", 4, 226)));
        Assert.That((first.Privacy, photos.Results[1].Privacy), Is.EqualTo((Privacy.Private, Privacy.Public)));
        Assert.That((first.Width, first.Tags.Count, first.Location!.Latitude), Is.EqualTo((1600, 2, 53.557)));
        Assert.That(first.Flickr!.Url, Is.EqualTo("https://www.flickr.com/photos/41200003@N00/53900000000/"));
        Assert.That(Flickr.Calls.Count(call => call.StartsWith("flickr.", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Details_bring_tags_as_written_and_names_of_places()
    {
        Flickr.PoolSize = 1;

        await Import(order => order with { Details = true });

        var photo = await Client.Send(new GetPhoto { Id = (await Client.Send(new QueryPhotos())).Results[0].Id });
        Assert.That(photo.Tags, Is.EqualTo(new[] { "Fog", "Night Ferry" }));
        Assert.That((photo.Location!.Locality, photo.Location.Country), Is.EqualTo(("Hamburg", "Germany")));
        Assert.That(photo.Description, Is.EqualTo("The whole story"));
    }

    [Test]
    public async Task A_second_run_adds_nothing_and_downloads_nothing()
    {
        await Import();
        var (version, images) = (await App.Query<long>("select version from libraries order by owner_id desc"), Flickr.CountCalls("/photos/"));

        var second = await Import();

        Assert.That((second.Imported, second.Known), Is.EqualTo((0, 5)));
        Assert.That(Flickr.CountCalls("/photos/"), Is.EqualTo(images));
        Assert.That((await Client.Send(new QueryPhotos())).Total, Is.EqualTo(5));
        Assert.That(await App.Query<long>("select version from libraries order by owner_id desc"), Is.EqualTo(version + 1));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(5)]
    public async Task A_limit_looks_at_the_newest_only(int limit)
    {
        var outcome = await Import(order => order with { Limit = limit });

        Assert.That((outcome.Imported, outcome.Total), Is.EqualTo((limit, limit)));
    }

    [Test]
    public async Task Numbers_sent_as_text_are_read_as_well()
    {
        (Flickr.Photos.NumbersAsText, Flickr.PoolSize) = (true, 600);

        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Total), Is.EqualTo((600, 600)));
    }

    [Test]
    public async Task Pages_that_overlap_and_a_last_page_sent_again_give_every_photo_once()
    {
        (Flickr.Photos.PagesOverlap, Flickr.Photos.PagesTooMany, Flickr.PoolSize) = (true, 3, 501);

        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Known, outcome.Failed.Count), Is.EqualTo((501, 0, 0)));
        Assert.That(Flickr.CountCalls("getPhotos"), Is.EqualTo(3));
    }

    [Test]
    public async Task Without_addresses_in_the_list_the_largest_size_is_asked_for()
    {
        Flickr.Photos.NoUrls = true;

        var outcome = await Import();

        Assert.That((outcome.Imported, Flickr.CountCalls("getSizes")), Is.EqualTo((5, 5)));
        Assert.That((await Client.Send(new QueryPhotos())).Results.Select(photo => photo.Width), Is.All.EqualTo(1600));
    }

    [Test]
    public async Task Two_users_import_the_same_group_each_for_themselves()
    {
        var other = await App.SignUp("dorothea");
        await Import();

        await Import(App, order => order, "dorothea");

        Assert.That((await other.Send(new QueryPhotos())).Total, Is.EqualTo(5));
        Assert.That((await Client.Send(new QueryPhotos())).Total, Is.EqualTo(5));
    }
}
