namespace FlickrStack.Tests.Tags;

/// <summary>Making, finding and deleting tags, one's own alone.</summary>
internal sealed class TagTests : TagFixture
{
    // The same word, its accents once as characters and once as marks upon letters.
    private const string Composed = "caf\u00e9";
    private const string Decomposed = "CAFE\u0301";

    [Test]
    public async Task Tags_of_photos_are_listed_by_name_with_their_counts()
    {
        await Tagged("sea", "Alps");
        await Tagged("SEA");

        Assert.That(await Tags(), Is.EqualTo(new[] { "Alps 1", "sea 2" }));
        Assert.That((await Ansel.Send(new QueryTags())).Total, Is.Zero);
    }

    [Test]
    public async Task A_made_tag_has_no_photos_and_is_the_one_that_photos_get()
    {
        var made = await Rich.Send(new CreateTag { Name = " Sea " });
        await Tagged("sea");

        Assert.That((made.Name, made.PhotoCount), Is.EqualTo(("Sea", 0)));
        Assert.That((await Rich.Send(new GetTag { Id = made.Id })).PhotoCount, Is.EqualTo(1));
        Assert.That(await Tags(), Is.EqualTo(new[] { "Sea 1" }));
    }

    [Test]
    public async Task However_an_accent_is_written_it_is_one_tag()
    {
        var photo = await Tagged(Composed, Decomposed);

        await Refused.With(System.Net.HttpStatusCode.Conflict, "TagExists", Rich.Send(new CreateTag { Name = Decomposed }));
        var found = await Rich.Send(new QueryTags { Q = "FE\u0301" });

        Assert.That(await Tags(), Is.EqualTo(new[] { $"{Composed} 1" }));
        Assert.That(found.Total, Is.EqualTo(1));
        Assert.That(await TagsOf(photo), Is.EqualTo(new[] { Composed, Decomposed }), "as they were written");
    }

    [Test]
    public async Task Everyone_makes_tags_of_their_own()
    {
        var mine = await Rich.Send(new CreateTag { Name = "sea" });
        var others = await Ansel.Send(new CreateTag { Name = "sea" });

        Assert.That(others.Id, Is.Not.EqualTo(mine.Id));
        await Refused.With(System.Net.HttpStatusCode.Conflict, "TagExists", Rich.Send(new CreateTag { Name = "SEA" }));
    }

    [Test]
    public async Task Anothers_tag_is_not_there_to_be_seen_renamed_merged_or_deleted()
    {
        var photo = await Tagged("sea");
        var id = await IdOf("sea");
        var own = await Ansel.Send(new CreateTag { Name = "mine" });

        await Refused.AsNotFound(Ansel.Send(new GetTag { Id = id }));
        await Refused.AsNotFound(Ansel.Send(new UpdateTag { Id = id, Name = "lake" }));
        await Refused.AsNotFound(Ansel.Send(new UpdateTag { Id = id, Name = "mine" }));
        await Refused.AsNotFound(Ansel.Send(new DeleteTag { Id = id }));
        await Ansel.Send(new UpdateTag { Id = own.Id, Name = "sea" });

        Assert.That(await Tags(), Is.EqualTo(new[] { "sea 1" }));
        Assert.That(await TagsOf(photo), Is.EqualTo(new[] { "sea" }));
    }

    [Test]
    public async Task Deleting_a_tag_takes_it_off_its_photos_and_leaves_the_others()
    {
        var (one, two) = (await Tagged("sea", "Sky"), await Tagged("SEA"));

        await Rich.Send(new DeleteTag { Id = await IdOf("sea") });

        Assert.That(await Tags(), Is.EqualTo(new[] { "Sky 1" }));
        Assert.That(await TagsOf(one), Is.EqualTo(new[] { "Sky" }));
        Assert.That(await TagsOf(two), Is.Empty);
    }

    [Test]
    public async Task Deleting_and_retagging_photos_is_counted()
    {
        var (one, two) = (await Tagged("sea", "sky"), await Tagged("sea"));

        await Rich.Send(new DeletePhoto { Id = one });
        await Rich.Send(new UpdatePhoto { Id = two, Tags = ["lake"] });

        Assert.That(await Tags(), Is.EqualTo(new[] { "lake 1", "sea 0", "sky 0" }));
    }

    [Test]
    public async Task A_list_is_found_by_text_sorted_both_ways_and_paged()
    {
        foreach (var name in new[] { "b_1", "B%2", "c", "\u00c9t\u00e9" }) await Rich.Send(new CreateTag { Name = name });

        var found = await Rich.Send(new QueryTags { Q = "_" });
        var accented = await Rich.Send(new QueryTags { Q = "\u00e9T\u00c9" });
        var first = await Rich.Send(new QueryTags { OrderBy = "-name", Limit = 3 });
        var next = await Rich.Send(new QueryTags { OrderBy = "-name", Limit = 3, Cursor = first.NextCursor });

        Assert.That((found.Total, found.Results.Single().Name), Is.EqualTo((1, "b_1")));
        Assert.That((accented.Total, accented.Results.Single().Name), Is.EqualTo((1, "\u00c9t\u00e9")));
        Assert.That(first.Results.Concat(next.Results).Select(tag => tag.Name), Is.EqualTo(new[] { "\u00c9t\u00e9", "c", "b_1", "B%2" }));
    }
}
