using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Tags;

/// <summary>«rich», who tags photos, and «ansel», who must not see it.</summary>
internal abstract class TagFixture : Administered
{
    private static readonly string[] Pictures = ["plain.jpg", "plain.png", "plain.tif"];
    private int uploaded;

    protected FlickrStackClient Rich { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        Rich = await App.SignUp("rich");
        uploaded = 0;
    }

    [TearDown]
    public Task Stop() => Close();

    /// <summary>Uploads another picture of rich's with these tags, and returns its id.</summary>
    protected async Task<long> Tagged(params string[] tags)
    {
        var picture = Pictures[uploaded++];
        var answer = await Rich.Upload(new UploadPhotos { Tags = [.. tags] }, (picture, Uploading.Sample(picture)));
        return answer.Results.Single().Id!.Value;
    }

    /// <summary>All rich's tags as <c>name count</c>; their counts are what a count gives.</summary>
    protected async Task<string[]> Tags()
    {
        Assert.That(await App.Query<long>(
            "select count(*) from tags t where photo_count <> (select count(*) from photo_tags pt where pt.tag_id = t.id)"), Is.Zero);
        return [.. (await Rich.Send(new QueryTags())).Results.Select(tag => $"{tag.Name} {tag.PhotoCount}")];
    }

    protected async Task<long> IdOf(string name) =>
        (await Rich.Send(new QueryTags { Limit = 500 })).Results.Single(tag => tag.Name == name).Id;

    /// <summary>A photo's tags in its detail; in the list they are the same.</summary>
    protected async Task<List<string>> TagsOf(long photo)
    {
        var tags = (await Rich.Send(new GetPhoto { Id = photo })).Tags;
        Assert.That((await Rich.Send(new QueryPhotos())).Results.Single(listed => listed.Id == photo).Tags, Is.EqualTo(tags));
        return tags;
    }
}
