namespace FlickrStack.Tests.Import.Export;

/// <summary>What becomes of what a record says.</summary>
internal sealed class ExportRecordTests : ExportFixture
{
    [Test]
    public async Task A_photo_is_what_it_was_on_Flickr()
    {
        await ImportOne();

        var photo = await Photo("53900000001");
        Assert.That((photo.Title, photo.Views, photo.Tags), Is.EqualTo(("Photo 53900000001 ❄", 53, new[] { "Night Ferry" })));
        Assert.That(photo.Description, Is.EqualTo("""See <a href="https://example.org">notes</a>"""));
        Assert.That((photo.TakenAt, photo.UploadedAt), Is.EqualTo((Utc(2008, 7, 1, 13, 4, 18), Utc(2008, 7, 3, 9, 48, 30))));
        var flickr = photo.Flickr!;
        Assert.That((flickr.Nsid, flickr.OwnerName, flickr.Server, flickr.Media), Is.EqualTo((ExportBuilder.Nsid, "hafenlicht", "3116", "photo")));
        Assert.That((flickr.OriginalSecret, flickr.OriginalFormat), Is.EqualTo(("c0de12ab34", "jpg")));
        Assert.That(flickr.Url, Is.EqualTo("https://www.flickr.com/photos/hafenlicht/53900000001/"));
        Assert.That((photo.Location, photo.Comments, photo.Notes), Is.EqualTo(((PhotoLocation?)null, (List<PhotoComment>?)null, (List<PhotoNote>?)null)));
    }

    [Test]
    public async Task Comments_and_notes_are_kept_in_order_for_the_owner_and_go_with_the_photo()
    {
        await ImportOne(
            ("comments", """[{"id":"1","date":"2008-07-04 10:00:00","user":"77777777@N00","comment":"<b>Fine</b>","url":"x"},{"user":"8@N00","comment":"Two"}]"""),
            ("notes", """[{"id":"2","x":"10","y":20,"w":"30","h":"40","note":"A buoy","author":"9@N00"}]"""));

        var photo = await Photo("53900000001");
        var dorothea = await App.SignUp("dorothea");
        Assert.That(
            photo.Comments!.Select(said => (said.Author, said.Text, said.CreatedAt)),
            Is.EqualTo(new[] { ("77777777@N00", "<b>Fine</b>", (DateTimeOffset?)Utc(2008, 7, 4, 10, 0, 0)), ("8@N00", "Two", null) }));
        var note = photo.Notes!.Single();
        Assert.That((note.Author, note.Text, note.X, note.Y, note.Width, note.Height), Is.EqualTo(("9@N00", "A buoy", 10, 20, 30, 40)));
        await Refused.AsNotFound(dorothea.Send(new GetPhoto { Id = photo.Id }));
        await Ansel.Send(new DeletePhoto { Id = photo.Id });
        Assert.That(await App.Query<long>("select count(*) from photo_annotations"), Is.Zero);
    }

    [Test]
    public Task Nothing_but_public_becomes_public() => Expect(
        "privacy",
        photo => photo.Privacy,
        ("\"public\"", Privacy.Public),
        ("\"friend & family\"", Privacy.FriendsAndFamily),
        ("\"friends\"", Privacy.Friends),
        ("\"family\"", Privacy.Family),
        ("\"private\"", Privacy.Private),
        ("\"only you\"", Privacy.Private),
        ("\"everyone, soon\"", Privacy.Private),
        ("\"\"", Privacy.Private),
        ("null", Privacy.Private));

    [Test]
    public Task Licences_are_known_by_their_old_names_and_their_new_ones() => Expect(
        "license",
        photo => photo.License,
        ("null", 0),
        ("\"All Rights Reserved\"", 0),
        ("\"A licence of 2031\"", 0),
        ("\"Attribution License\"", 4),
        ("\"CC BY 2.0\"", 4),
        ("\"Attribution-NonCommercial-NoDerivs License\"", 3),
        ("\"No known copyright restrictions\"", 7),
        ("\"Public Domain Mark\"", 10),
        ("\"CC BY-NC-SA 4.0\"", 15),
        ("\"CC BY-NC-ND 4.0\"", 16));

    [Test]
    public Task Places_are_read_in_every_shape_they_come_in() => Expect(
        "geo",
        photo => photo.Location is { } place ? (place.Latitude, place.Longitude) : default((double, double)?),
        ("[]", null),
        ("null", null),
        ("{}", null),
        ("""{"latitude":"0","longitude":"0","accuracy":"0"}""", null),
        ("""{"latitude":"95000000","longitude":"1","accuracy":"16"}""", null),
        ("""{"latitude":"north","longitude":"1","accuracy":"16"}""", null),
        ("""{"latitude":"53557000","longitude":"9955714","accuracy":"16"}""", (53.557, 9.955714)),
        ("""[{"latitude":-33856784,"longitude":151215296,"accuracy":16}]""", (-33.856784, 151.215296)),
        ("""{"latitude":"5","longitude":"-99","accuracy":"16"}""", (0.000005, -0.000099)),
        ("""{"latitude":"53.557","longitude":"-9.5","accuracy":"16"}""", (53.557, -9.5)));

    [Test]
    public Task Dates_that_nobody_knows_stay_unknown() => Expect(
        "date_taken",
        photo => photo.TakenAt,
        ("\"0000-00-00 00:00:00\"", null),
        ("\"\"", null),
        ("null", null),
        ("\"1839-08-19 12:00:00\"", Utc(1839, 8, 19, 12, 0, 0)));

    [Test]
    public Task Addresses_of_any_year_tell_server_and_secret() => Expect(
        "original",
        photo => (photo.Flickr!.Farm, photo.Flickr.Server, photo.Flickr.OriginalSecret, photo.Flickr.OriginalFormat),
        ("\"https://live.staticflickr.com/65535/1_5b94de10e9_o.png\"", (0, "65535", "5b94de10e9", "png")),
        ("\"http://farm4.static.flickr.com/3116/1_5b94de10e9_o.jpg\"", (4, "3116", "5b94de10e9", "jpg")),
        ("\"https://farm9.staticflickr.com/8100/1_5b94de10e9_o.jpg\"", (9, "8100", "5b94de10e9", "jpg")),
        ("\"https://example.org/8100/1_5b94de10e9_o.jpg\"", (0, "", null, null)),
        ("null", (0, "", null, null)));

    [Test]
    public Task Safety_is_read_by_its_words() => Expect(
        "safety", photo => photo.Flickr!.SafetyLevel, ("\"safe\"", 0), ("\"moderate\"", 2), ("\"restricted\"", 3), ("null", 0));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute, int second) =>
        new(year, month, day, hour, minute, second, TimeSpan.Zero);

    private async Task ImportOne(params (string Key, string Json)[] changes)
    {
        Export.Photo("53900000001", changes).File("data-download-1.zip", "a_53900000001_o.jpg").Zip(Folder);
        var outcome = await Import();
        Assert.That((outcome.Progress.Imported, outcome.Progress.Failed), Is.EqualTo((1, Array.Empty<string>())));
    }

    // A photo for each value, in one export.
    private async Task Expect<T>(string key, Func<PhotoDetail, T> read, params (string Json, T Expected)[] cases)
    {
        foreach (var (number, (json, _)) in cases.Index())
            Export.Photo($"{53900000000 + number}", (key, json)).File("data-download-1.zip", $"a_{53900000000 + number}_o.jpg");
        Export.Zip(Folder);
        await Import();

        foreach (var (number, (json, expected)) in cases.Index())
            Assert.That(read(await Photo($"{53900000000 + number}")), Is.EqualTo(expected), json);
    }
}
