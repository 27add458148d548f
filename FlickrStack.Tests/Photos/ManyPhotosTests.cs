using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>Tagging and deleting many photos at once, one's own alone.</summary>
internal sealed class ManyPhotosTests : Administered
{
    private long[] photos = [];
    private long foreign;

    [SetUp]
    public async Task Start()
    {
        await Open();
        photos = [await Ansel.UploadOne(), await Ansel.UploadOne("plain.png"), await Ansel.UploadOne("dot.png")];
        foreign = await Admin.UploadOne("dot.png");
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Tags_are_put_on_and_taken_off_each_photo_for_itself_and_counted()
    {
        await Ansel.Send(new UpdatePhoto { Id = photos[0], Tags = ["Sea", "old"] });
        await Ansel.Send(new UpdatePhoto { Id = photos[1], Tags = ["sea"] });

        var results = await Tag(["SEA", " new "], ["OLD", "unknown"], photos[0], photos[1], foreign, photos[0], 999_999);
        var again = await Tag(["new"], [], photos[0]);

        Assert.That(results, Is.EqualTo(new[]
        {
            TagPhotoStatus.Changed, TagPhotoStatus.Changed, TagPhotoStatus.NotFound, TagPhotoStatus.Unchanged, TagPhotoStatus.NotFound,
        }));
        Assert.That(again, Is.EqualTo(new[] { TagPhotoStatus.Unchanged }));
        Assert.That((await Ansel.Send(new GetPhoto { Id = photos[0] })).Tags, Is.EqualTo(new[] { "Sea", "new" }));
        Assert.That((await Ansel.Send(new GetPhoto { Id = photos[1] })).Tags, Is.EqualTo(new[] { "sea", "new" }));
        Assert.That(await Counts(Ansel), Is.EqualTo(new[] { ("new", 2L), ("old", 0L), ("Sea", 2L) }));
        Assert.That(await Counts(Admin), Is.Empty);
        Assert.That((await Ansel.Send(new QueryPhotos { Tags = ["new", "sea"] })).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task A_photo_that_would_have_too_many_tags_keeps_those_it_has()
    {
        await Ansel.Send(new UpdatePhoto { Id = photos[0], Tags = [.. Enumerable.Range(0, 75).Select(number => $"t{number}")] });

        var results = await Tag(["more"], [], photos[0], photos[1]);

        Assert.That(results, Is.EqualTo(new[] { TagPhotoStatus.TooManyTags, TagPhotoStatus.Changed }));
        Assert.That((await Ansel.Send(new QueryPhotos { Tags = ["more"] })).Results.Single().Id, Is.EqualTo(photos[1]));
    }

    [Test]
    public async Task Photos_are_deleted_each_for_itself_and_anothers_stay()
    {
        var url = (await Ansel.Send(new GetPhoto { Id = photos[0] })).Urls.First(url => url.Label == "square150").Url;

        var answer = await Ansel.Send(new DeletePhotos { PhotoIds = [photos[0], foreign, photos[1], photos[0]] });

        Assert.That(answer.Results.Select(result => (result.PhotoId, result.Status)), Is.EqualTo(new[]
        {
            (photos[0], DeletePhotoStatus.Deleted), (foreign, DeletePhotoStatus.NotFound), (photos[1], DeletePhotoStatus.Deleted), (photos[0], DeletePhotoStatus.NotFound),
        }));
        Assert.That((await Ansel.Send(new QueryPhotos())).Results.Single().Id, Is.EqualTo(photos[2]));
        Assert.That((await Admin.Send(new GetPhoto { Id = foreign })).Id, Is.EqualTo(foreign));
        using var http = App.Http();
        Assert.That((await http.GetAsync(url)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_key_without_the_scope_changes_no_photo()
    {
        await App.Execute("update api_keys set scopes = 'photos:read,tags:write'");

        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", Tag(["a"], [], photos));
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", Ansel.Send(new DeletePhotos { PhotoIds = [.. photos] }));
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(3));
    }

    [TestCase("tags", "{}", "PhotoIds")]
    [TestCase("tags", "{'photoIds':[1]}", "Add")]
    [TestCase("tags", "{'photoIds':[1],'add':null}", "Add")]
    [TestCase("tags", "{'photoIds':[1],'add':['a'],'remove':null}", "Remove")]
    [TestCase("tags", "{'photoIds':[1],'add':['a'],'remove':[' A']}", "Add")]
    [TestCase("tags", "{'photoIds':[1],'add':['']}", "Add")]
    [TestCase("tags", "{'photoIds':[0],'add':['a']}", "PhotoIds")]
    [TestCase("delete", "{}", "PhotoIds")]
    [TestCase("delete", "{'photoIds':null}", "PhotoIds")]
    [TestCase("delete", "{'photoIds':[-1]}", "PhotoIds")]
    public async Task Garbage_is_refused_by_its_field(string path, string body, string field)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.PostAsync($"/api/v1/photos/{path}", new StringContent(body.Replace('\'', '"'), null, "application/json"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"\"fieldName\":\"{field}\""));
    }

    private static async Task<IEnumerable<(string, long)>> Counts(FlickrStackClient client) =>
        (await client.Send(new QueryTags())).Results.Select(tag => (tag.Name, tag.PhotoCount));

    private async Task<IEnumerable<TagPhotoStatus>> Tag(string[] add, string[] remove, params long[] ids)
    {
        var answer = await Ansel.Send(new TagPhotos { PhotoIds = [.. ids], Add = [.. add], Remove = [.. remove] });
        Assert.That(answer.Results.Select(result => result.PhotoId), Is.EqualTo(ids));
        return answer.Results.Select(result => result.Status);
    }
}
