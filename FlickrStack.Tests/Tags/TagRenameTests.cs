namespace FlickrStack.Tests.Tags;

/// <summary>Renaming a tag, into a name that is there already or not.</summary>
internal sealed class TagRenameTests : TagFixture
{
    [Test]
    public async Task A_new_name_is_on_all_photos_in_the_place_of_the_old_one()
    {
        var (one, two) = (await Tagged("a", "SEA", "b"), await Tagged("sea", "Sea"));
        var id = await IdOf("SEA");

        var renamed = await Rich.Send(new UpdateTag { Id = id, Name = " Lake " });

        Assert.That((renamed.Id, renamed.Name, renamed.PhotoCount), Is.EqualTo((id, "Lake", 2)));
        Assert.That(await TagsOf(one), Is.EqualTo(new[] { "a", "Lake", "b" }));
        Assert.That(await TagsOf(two), Is.EqualTo(new[] { "Lake" }));
        Assert.That(await Tags(), Is.EqualTo(new[] { "a 1", "b 1", "Lake 2" }));
    }

    [Test]
    public async Task Only_the_case_may_change()
    {
        var photo = await Tagged("sea");

        await Rich.Send(new UpdateTag { Id = await IdOf("sea"), Name = "SEA" });

        Assert.That(await TagsOf(photo), Is.EqualTo(new[] { "SEA" }));
        Assert.That(await Tags(), Is.EqualTo(new[] { "SEA 1" }));
    }

    [Test]
    public async Task Merged_tags_are_one_and_photos_that_have_both_are_counted_once()
    {
        var (old, both, neither) = (await Tagged("ocean"), await Tagged("ocean", "SEA"), await Tagged("sky"));
        await Rich.Send(new UpdatePhoto { Id = neither, Tags = ["sky", "sea"] });
        var into = await IdOf("SEA");
        var from = await IdOf("ocean");

        var merged = await Rich.Send(new UpdateTag { Id = from, Name = "sea" });

        Assert.That((merged.Id, merged.Name, merged.PhotoCount), Is.EqualTo((into, "SEA", 3)));
        Assert.That(await TagsOf(old), Is.EqualTo(new[] { "SEA" }));
        Assert.That(await TagsOf(both), Is.EqualTo(new[] { "SEA" }));
        Assert.That(await TagsOf(neither), Is.EqualTo(new[] { "sky", "sea" }), "as it was written");
        Assert.That(await Tags(), Is.EqualTo(new[] { "SEA 3", "sky 1" }));
        await Refused.AsNotFound(Rich.Send(new GetTag { Id = from }));
    }

    [Test]
    public async Task A_tag_on_more_photos_than_are_written_at_once_is_renamed_on_all_of_them()
    {
        var photo = await Tagged("sea");
        var tag = await IdOf("sea");
        await Copy(photo, tag, 12_000);

        await Rich.Send(new UpdateTag { Id = tag, Name = "lake" });

        Assert.That(await App.Query<long>("select count(*) from photos where tags = 'lake'"), Is.EqualTo(12_001));
        Assert.That(await Tags(), Is.EqualTo(new[] { "lake 12001" }));
    }

    [Test]
    public async Task What_fails_on_the_way_changes_nothing()
    {
        var photo = await Tagged("sea");
        await App.Refuse("before update of name on tags");
        var version = await App.Query<long>("select max(version) from libraries");

        Assert.That(async () => await Rich.Send(new UpdateTag { Id = await IdOf("sea"), Name = "lake" }), Throws.Exception);

        Assert.That(await TagsOf(photo), Is.EqualTo(new[] { "sea" }));
        Assert.That(await App.Query<long>("select max(version) from libraries"), Is.EqualTo(version));
    }

    // Rows alone, as many as there would be after years.
    private async Task Copy(long photo, long tag, int times)
    {
        var columns = await App.Query<string>(TestDatabase.Columns("photos"));
        await App.Execute(
            $"""
            with recursive n (i) as (select 1 union all select i + 1 from n where i < {times})
            insert into photos ({columns}) select {columns} from photos, n where id = {photo}
            """);
        await App.Execute($"insert into photo_tags (photo_id, tag_id) select id, {tag} from photos where id > {photo}");
        await App.Execute($"update tags set photo_count = photo_count + {times} where id = {tag}");
    }
}
