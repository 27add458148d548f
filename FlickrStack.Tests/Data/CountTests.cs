using FlickrStack.ServiceInterface.Import;
using FsCheck.Fluent;

namespace FlickrStack.Tests.Data;

/// <summary>Totals are kept and not counted: whatever is imported, in whatever order, they are what a count would give.</summary>
internal sealed class CountTests
{
    [Test]
    public async Task Kept_totals_are_what_a_count_gives_after_any_imports()
    {
        await using var app = await FlickrApp.Start();
        string[] users = ["ansel", "dorothea"];
        foreach (var user in users) await app.Open(user);
        var groups = new FlickrFolder(FlickrApp.DemoFolder).Groups();
        var step = Gen.Elements(users).SelectMany(user => Gen.Elements(groups.ToArray()).SelectMany(group =>
            Gen.Choose(1, 12).Select(limit => (user, group, limit))));

        foreach (var (user, group, limit) in step.Sample(30))
        {
            await app.ImportDemo(user, group, limit);
            await AssertCounted(app);
        }

        Assert.That(await app.Query<long>("select count(*) from photos"), Is.GreaterThan(20));
    }

    [Test]
    public async Task Imports_at_the_same_time_are_counted_once_each()
    {
        await using var app = await FlickrApp.Start();
        await app.Open("ansel");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.ImportDemo("ansel", "80641914@N00", 20)));

        Assert.That(await app.Query<long>("select photo_count from libraries where photo_count > 0"), Is.EqualTo(20));
        await AssertCounted(app);
    }

    [Test]
    public async Task A_change_that_fails_counts_nothing_and_leaves_the_version()
    {
        await using var app = await FlickrApp.Start();
        await app.Open("ansel");
        await app.ImportDemo("ansel", "80641914@N00", 2);
        await app.Refuse("before insert on photo_tags");
        var version = await app.Query<long>("select max(version) from libraries");

        Assert.That(async () => await app.ImportDemo("ansel", "14826377@N21", 5), Throws.Exception);

        await AssertCounted(app);
        Assert.That(await app.Query<long>("select count(*) from photos"), Is.EqualTo(2));
        Assert.That(await app.Query<long>("select max(version) from libraries"), Is.EqualTo(version + 1), "the group alone");
    }

    private static async Task AssertCounted(FlickrApp app)
    {
        Assert.That(await app.Query<long>(
            """
            select count(*) from libraries l where
                photo_count <> (select count(*) from photos p where p.owner_id = l.owner_id)
                or bytes <> (select coalesce(sum(bytes), 0) from photos p where p.owner_id = l.owner_id)
            """), Is.Zero, "libraries");
        Assert.That(await app.Query<long>(
            """
            select count(*) from groups g where
                photo_count <> (select count(*) from group_photos gp where gp.group_id = g.id)
            """), Is.Zero, "groups");
        Assert.That(await app.Query<long>(
            """
            select count(*) from tags t where photo_count <> (select count(*) from photo_tags pt where pt.tag_id = t.id)
            """), Is.Zero, "tags");
        Assert.That(await app.Query<long>(
            """
            select count(*) from group_photos gp join groups g on g.id = gp.group_id
            join photos p on p.id = gp.photo_id where p.owner_id <> g.owner_id
            """), Is.Zero, "photos in groups of others");
    }
}
