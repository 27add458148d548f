using System.Net;

namespace FlickrStack.Tests.Photos;

internal sealed class PhotoDetailTests : DemoLibrary
{
    [Test]
    public async Task A_photo_tells_all_that_flickr_and_the_camera_know_of_it()
    {
        var listed = (await Ansel.Send(new GetGroupPhotos { Id = Landscape, Limit = 1 })).Results[0];

        var photo = await Ansel.Send(new GetPhoto { Id = listed.Id });

        Assert.That((photo.Title, photo.License, photo.Views), Is.EqualTo(("Sastrugi pretending to be sand", 5, 110)));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "Banff", "Canada", "Dunes", "Storm Light", "Minimal", "Winter" }));
        Assert.That((photo.Location!.Locality, photo.Location.Country), Is.EqualTo(("Banff", "Canada")));
        Assert.That(photo.Location.Latitude, Is.EqualTo(51.270664).Within(1e-6));
        Assert.That(photo.Exif["model"], Is.EqualTo("Pinecone Phone 9"));
        Assert.That(photo.Dates.Taken, Is.EqualTo(new DateTimeOffset(2025, 3, 11, 12, 11, 0, TimeSpan.Zero)));
        Assert.That((photo.Width, photo.Height, photo.Format), Is.EqualTo((1600, 1067, "jpeg")));
        Assert.That(photo.Flickr!.Nsid, Is.EqualTo("35641987@N00"));
        Assert.That(photo.Groups.Select(group => group.Nsid), Is.EqualTo(new[] { Landscape }));
    }

    [Test]
    public async Task Privacy_and_what_is_unknown_come_over_as_they_are()
    {
        var photos = (await Ansel.Send(new QueryPhotos { Limit = 500 })).Results;
        var details = await Task.WhenAll(photos.Select(photo => Ansel.Send(new GetPhoto { Id = photo.Id })));

        Assert.That(photos.Count(photo => photo.Privacy == Privacy.Private), Is.EqualTo(6));
        Assert.That(photos.Count(photo => photo.Privacy == Privacy.Friends), Is.EqualTo(2));
        Assert.That(photos.Count(photo => photo.Privacy == Privacy.Family), Is.EqualTo(2));
        Assert.That(details.Count(photo => photo.Location is null), Is.EqualTo(12));
        Assert.That(details.Count(photo => photo.Groups.Count == 2), Is.EqualTo(65));
        Assert.That(details.Count(photo => photo.Dates.TakenGranularity == 6), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_users_photo_is_as_unknown_as_one_that_never_was()
    {
        var mine = await AnyPhotoOf(Ansel);

        var others = await Refused.AsNotFound(Dorothea.Send(new GetPhoto { Id = mine.Id }));
        var never = await Refused.AsNotFound(Dorothea.Send(new GetPhoto { Id = 987654321 }));

        Assert.That(others.Message, Is.EqualTo(never.Message));
    }

    [Test]
    public async Task Even_a_foreign_group_that_holds_ones_own_photo_is_not_told()
    {
        var photo = await AnyPhotoOf(Ansel);
        var foreign = (await Dorothea.Send(new QueryGroups())).Results[0];
        await App.Execute($"insert into group_photos (group_id, photo_id, added_at) values ({foreign.Id}, {photo.Id}, 0)");
        // No answer is kept from before.
        await App.Execute("update libraries set version = version + 1");

        var told = await Ansel.Send(new GetPhoto { Id = photo.Id });

        await App.Execute($"delete from group_photos where group_id = {foreign.Id} and photo_id = {photo.Id}");
        Assert.That(told.Groups.Select(group => group.Id), Is.Not.Empty.And.None.EqualTo(foreign.Id));
    }

    [TestCase("abc")]
    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("1.5")]
    [TestCase("99999999999999999999")]
    [TestCase("..%2f..%2fetc%2fpasswd")]
    public async Task A_bad_id_is_refused_with_its_field(string id)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"/api/v1/photos/{id}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"fieldName\":\"Id\""));
    }
}
