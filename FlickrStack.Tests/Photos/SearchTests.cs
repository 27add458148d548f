using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>Words are found as soon as they are said, and not once they are said no more.</summary>
internal sealed class SearchTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_photo_is_found_when_uploaded_by_its_new_words_when_changed_and_not_when_deleted()
    {
        var id = await Upload(Ansel, "Évora cathedral", "bells");
        Assert.That(await Found(Ansel, "EVORA"), Is.EqualTo(new[] { id }));

        await Ansel.Send(new UpdatePhoto { Id = id, Title = "Lisbon", Tags = ["trams"] });
        Assert.That((await Found(Ansel, "evora"), await Found(Ansel, "bells")), Is.EqualTo((Array.Empty<long>(), Array.Empty<long>())));
        Assert.That((await Found(Ansel, "lisb"), await Found(Ansel, "trams")), Is.EqualTo((new[] { id }, new[] { id })));

        await Ansel.Send(new DeletePhoto { Id = id });
        Assert.That(await Found(Ansel, "lisbon"), Is.Empty);
        if (!TestDatabase.IsPostgres) await App.Execute("insert into photo_search (photo_search, rank) values ('integrity-check', 1)");
    }

    [Test]
    public async Task Only_the_last_word_may_be_a_beginning_and_all_are_needed()
    {
        var id = await Upload(Ansel, "Morning mist", "harbour");

        Assert.That(await Found(Ansel, "mist harb"), Is.EqualTo(new[] { id }));
        Assert.That(await Found(Ansel, "harb mist"), Is.Empty);
        Assert.That(await Found(Ansel, "mist desert"), Is.Empty);
    }

    [Test]
    public async Task Tags_are_found_under_the_new_name_once_changed()
    {
        var id = await Upload(Ansel, "x", "old");

        await Ansel.Send(new UpdatePhoto { Id = id, Tags = ["new"] });

        Assert.That((await Ansel.Send(new QueryPhotos { Tags = ["old"] })).Total, Is.Zero);
        Assert.That((await Ansel.Send(new QueryPhotos { Tags = ["new"] })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Anothers_words_find_nothing_here()
    {
        var other = await App.SignUp("dorothea");
        var theirs = await Upload(other, "Secret garden", "secret");

        Assert.That(await Found(Ansel, "secret"), Is.Empty);
        Assert.That(await Found(other, "secret"), Is.EqualTo(new[] { theirs }));
    }

    [Test]
    public async Task A_deleted_owners_words_leave_the_index()
    {
        await Upload(Ansel, "Farewell", "gone");

        await App.Execute("delete from users where user_name = 'ansel'");

        Assert.That(await App.Query<long>($"select count(*) from {(TestDatabase.IsPostgres ? "photos" : "photo_search where photo_search match 'farewell'")}"), Is.Zero);
    }

    private static async Task<long> Upload(FlickrStackClient client, string title, string tag) => (await client.Upload(
        new UploadPhotos { Title = title, Tags = [tag] }, ("x.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;

    private static async Task<long[]> Found(FlickrStackClient client, string words) =>
        [.. (await client.Send(new QueryPhotos { Q = words })).Results.Select(photo => photo.Id)];
}
