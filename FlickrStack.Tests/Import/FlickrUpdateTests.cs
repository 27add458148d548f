namespace FlickrStack.Tests.Import;

/// <summary>Photos that are here already, and Flickr has something new to say of.</summary>
internal sealed class FlickrUpdateTests : FlickrImportFixture
{
    private const long Later = 1_800_000_000;

    [Test]
    public async Task What_has_changed_is_brought_up_to_date_by_the_list_alone()
    {
        await Import();
        Flickr.Photos.Changed[3] = ("New title", "harbour", Later);
        Flickr.Photos.Flags[3] = "010";

        var second = await Import();

        var photo = await Photo("New title");
        Assert.That((second.Imported, second.Known), Is.EqualTo((1, 4)));
        Assert.That((photo.Privacy, photo.Dates.LastUpdate), Is.EqualTo((Privacy.Friends, DateTimeOffset.FromUnixTimeSeconds(Later))));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "harbour" }));
        Assert.That((await Client.Send(new QueryTags { Q = "fog" })).Results.Single().PhotoCount, Is.EqualTo(4));
        Assert.That((Flickr.CountCalls("/photos/"), Flickr.CountCalls("flickr.")), Is.EqualTo((5, 4)));
        Assert.That((await Import()).Known, Is.EqualTo(5));
    }

    [Test]
    public async Task Tags_as_written_stay_where_the_list_tells_the_same_ones_clean()
    {
        await Import(order => order with { Details = true });
        Flickr.Photos.Changed[3] = ("New title", "fog nightferry", Later);

        await Import();

        Assert.That((await Photo("New title")).Tags, Is.EqualTo(new[] { "Fog", "Night Ferry" }));
    }

    [Test]
    public async Task What_somebody_has_changed_here_stays()
    {
        await Import();
        var mine = await Client.Send(new UpdatePhoto { Id = (await Photo("Photo 3 ❄")).Id, Title = "Mine" });
        Flickr.Photos.Changed[3] = ("Theirs", "harbour", Later);

        var second = await Import();

        Assert.That((second.Imported, second.Known), Is.EqualTo((0, 5)));
        Assert.That((await Client.Send(new GetPhoto { Id = mine.Id })).Title, Is.EqualTo("Mine"));
    }

    [TestCase("100", Privacy.Public)]
    [TestCase("010", Privacy.Friends)]
    [TestCase("001", Privacy.Family)]
    [TestCase("011", Privacy.FriendsAndFamily)]
    [TestCase("000", Privacy.Private)]
    public async Task Nobody_sees_here_what_flickr_does_not_show_them(string flags, Privacy expected)
    {
        Flickr.PoolSize = 1;
        Flickr.Photos.Flags[0] = flags;

        await Import();

        Assert.That((await Photo("Photo 0 ❄")).Privacy, Is.EqualTo(expected));
    }

    [Test]
    public async Task Licences_places_dates_and_safety_come_over()
    {
        await Import();

        var photo = await Photo("Photo 1 ❄");
        Assert.That((photo.License, photo.Location!.Accuracy, photo.Flickr!.SafetyLevel), Is.EqualTo((4, 16, 1)));
        Assert.That((photo.Dates.TakenGranularity, photo.Dates.Taken.Month), Is.EqualTo((4, 3)));
    }

    private async Task<PhotoDetail> Photo(string title) => await Client.Send(new GetPhoto
    {
        Id = (await Client.Send(new QueryPhotos { Limit = 100 })).Results.Single(photo => photo.Title == title).Id,
    });
}
