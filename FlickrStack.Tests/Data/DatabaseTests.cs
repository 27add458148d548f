using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Data;

internal sealed class DatabaseTests
{
    private FlickrApp app = null!;

    [SetUp]
    public async Task Start() => app = await FlickrApp.Start();

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task Every_migration_is_recorded_and_none_is_applied_twice()
    {
        await app.Within(async services =>
            Assert.That(await services.GetRequiredService<Migrations>().Apply(default), Is.Zero));

        var files = typeof(Migrations).Assembly.GetManifestResourceNames()
            .Count(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(TestDatabase.IsPostgres ? ".sqlite.sql" : ".postgres.sql", StringComparison.Ordinal));
        Assert.That(files, Is.GreaterThan(1));
        Assert.That(await app.Query<long>("select count(*) from migrations"), Is.EqualTo(files));
    }

    [Test]
    public async Task Many_writers_at_once_all_get_their_turn()
    {
        await app.Execute("create table turns (at bigint not null)");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => app.Execute("insert into turns (at) values (1)")));

        Assert.That(await app.Query<long>("select count(*) from turns"), Is.EqualTo(100));
    }

    [Test]
    public async Task Readers_do_not_see_what_is_not_committed_and_a_rollback_leaves_nothing()
    {
        await app.Within(async services =>
        {
            var database = services.GetRequiredService<Database>();
            await using (await database.Begin(default))
            {
                await database.Execute("insert into first_start (step, done_at) values ('x', 0)", null, default);
                Assert.That(await app.Query<long>("select count(*) from first_start where step = 'x'"), Is.Zero);
            }
        });

        Assert.That(await app.Query<long>("select count(*) from first_start where step = 'x'"), Is.Zero);
    }

    [Test]
    public async Task A_row_cannot_point_to_nothing() =>
        await Assert.ThatAsync(
            () => app.Execute("insert into group_photos (group_id, photo_id, added_at) values (77, 88, 0)"), Throws.Exception);

    [Test]
    public async Task The_id_of_a_deleted_photo_is_never_given_again()
    {
        await app.Open("ansel");
        await app.ImportDemo("ansel", "80641914@N00", 2);
        var last = await app.Query<long>("select max(id) from photos");
        await app.Execute("delete from photos");

        await app.ImportDemo("ansel", "80641914@N00", 1);

        Assert.That(await app.Query<long>("select id from photos"), Is.GreaterThan(last));
    }
}
