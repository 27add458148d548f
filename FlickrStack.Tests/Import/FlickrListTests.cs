namespace FlickrStack.Tests.Import;

/// <summary>Everything that photos can be listed by, and lists that move while they are read.</summary>
internal sealed class FlickrListTests : FlickrImportFixture
{
    [Test]
    public async Task A_users_public_photos_come_without_a_group()
    {
        var outcome = await Import(order => order with { Group = null, User = StubFlickr.User });

        Assert.That((outcome.Imported, outcome.Total), Is.EqualTo((2, 2)));
        Assert.That((await Client.Send(new QueryGroups())).Total, Is.Zero);
    }

    [Test]
    public async Task A_photoset_becomes_a_group_in_its_order_with_the_owner_that_its_photos_do_not_tell()
    {
        var outcome = await Import(order => order with { Group = null, Photoset = StubFlickr.Photoset });

        var group = (await Client.Send(new QueryGroups())).Results.Single();
        var photos = await Client.Send(new GetGroupPhotos { Id = group.Nsid });
        var first = await Client.Send(new GetPhoto { Id = photos.Results[0].Id });
        Assert.That((outcome.Imported, group.Name, group.Description, group.PhotoCount), Is.EqualTo((5, "Winter", "Cold", 5)));
        Assert.That(photos.Results.Select(photo => photo.Title[6]), Is.EqualTo("01234"));
        Assert.That(first.Flickr!.Nsid, Is.EqualTo(StubFlickr.User));
    }

    [Test]
    public async Task A_search_goes_on_where_flickr_begins_to_repeat_itself()
    {
        (Flickr.PoolSize, Flickr.SmallImages) = (4100, true);

        var outcome = await Import(order => order with { Group = null, Search = "fog", Limit = 4050 });

        Assert.That((outcome.Imported, outcome.Known, outcome.Failed.Count), Is.EqualTo((4050, 0, 0)));
        Assert.That(Flickr.CountCalls("search"), Is.EqualTo(9));
        Assert.That(Flickr.Queries.Last(), Does.ContainKey("max_upload_date"));
    }

    [Test]
    public async Task A_pool_and_a_user_share_photos_that_come_once()
    {
        await Import(order => order with { Group = null, User = StubFlickr.User });

        var second = await Import();

        Assert.That((second.Imported, second.Known), Is.EqualTo((3, 2)));
        Assert.That((await Client.Send(new QueryGroups())).Results.Single().PhotoCount, Is.EqualTo(5));
        Assert.That(Flickr.CountCalls("/photos/"), Is.EqualTo(5));
    }

    [Test]
    public async Task Photos_that_slip_to_a_page_already_read_are_found()
    {
        (Flickr.PoolSize, Flickr.SmallImages) = (1100, true);
        Flickr.BeforePage = page =>
        {
            if (page == 2) Flickr.Photos.Removed.UnionWith(Enumerable.Range(0, 100));
        };

        var outcome = await Import();

        Assert.That((outcome.Imported, outcome.Failed.Count), Is.EqualTo((1100, 0)));
    }

    [Test]
    public async Task The_name_of_a_group_is_what_people_read()
    {
        await Import();

        Assert.That((await Client.Send(new QueryGroups())).Results.Single().Name, Is.EqualTo("Harbour Lights & Fog"));
    }
}
