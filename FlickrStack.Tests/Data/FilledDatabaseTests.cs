using FlickrStack.Client;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Data;

/// <summary>A database that an earlier version has filled is brought up to date: none of them knew PostgreSQL.</summary>
internal sealed class FilledDatabaseTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Photos_from_before_there_was_a_search_are_found_by_their_words()
    {
        await FillBefore("0008_search");

        await using var app = await FlickrApp.StartOn(folder, ("Database:ConnectionString", ""));
        var (ansel, edward) = (await SignIn(app, 1), await SignIn(app, 2));

        Assert.That((await Found(ansel, "photo"), await Found(edward, "photo")), Is.EqualTo((1000, 500)));
        Assert.That((await Found(ansel, "77 EVORA"), await Found(edward, "77 evora")), Is.EqualTo((1, 0)));
        Assert.That((await Found(ansel, "harbour"), await Found(ansel, "bells"), await Found(ansel, "mist bel")), Is.EqualTo((1000, 1000, 1000)));
        await ansel.Send(new UpdatePhoto { Id = 77, Title = "Lisbon", Tags = ["trams"] });
        Assert.That((await Found(ansel, "77 evora"), await Found(ansel, "trams"), await Found(ansel, "bells")), Is.EqualTo((0, 1, 999)));
        await app.Execute("insert into photo_search (photo_search, rank) values ('integrity-check', 1)");
    }

    private static async Task<FlickrStackClient> SignIn(FlickrApp app, long user)
    {
        var admin = await app.SignIn("admin", FlickrApp.AdminPassword);
        var changed = await admin.Send(new UpdateUser { Id = user, Password = FlickrApp.Password });
        return await app.SignIn(changed.UserName);
    }

    private static async Task<int> Found(FlickrStackClient client, string words) =>
        (int)(await client.Send(new QueryPhotos { Q = words })).Total;

    // As an earlier version has left it: migrated up to there, with 1,000 photos of ansel's and 500 of edward's.
    private async Task FillBefore(string migration)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("FlickrStack:Database:Folder", folder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddFlickrStack(settings.GetSection("FlickrStack")).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        await database.Execute("create table migrations (name text primary key, applied_at bigint not null)", null, default);
        var scripts = typeof(Migrations).Assembly;
        foreach (var name in scripts.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.Contains(".postgres."))
            .Order(StringComparer.Ordinal).TakeWhile(name => !name.Contains(migration)))
        {
            using var script = new StreamReader(scripts.GetManifestResourceStream(name)!);
            await database.Execute(await script.ReadToEndAsync(), null, default);
            await database.Execute("insert into migrations (name, applied_at) values (@name, 0)", new { name = name.Replace(".sqlite", "") }, default);
        }

        await database.Execute(Users, null, default);
        await database.Execute(Photos, new { owner = 1, title = "Évora", tags = "bells\nold town", most = 1000 }, default);
        await database.Execute(Photos, new { owner = 2, title = "Porto", tags = "", most = 500 }, default);
    }

    private const string Users =
        """
        insert into users (user_name, display_name, password_hash, roles, plan_id, disabled, created_at)
        values ('ansel', 'Ansel', '', '', 1, false, 0), ('edward', 'Edward', '', '', 1, false, 0);
        insert into libraries (owner_id, version, photo_count, bytes) values (1, 1, 1000, 1000), (2, 1, 500, 500);
        """;

    private const string Photos =
        """
        with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < @most)
        insert into photos (
            owner_id, title, description, tags, privacy, license, views, taken_at, taken_unknown, uploaded_at, width, height,
            format, bytes, sha256, status, taken_granularity, updated_at, added_at, exif, accuracy, source, flickr_farm,
            rotation, safety_level)
        select @owner, @title || ' photo ' || number, 'Harbour in the mist', @tags, 0, 0, 0, number, false, number, 1, 1,
            'jpeg', 1, number, 1, 0, 0, 0, '{}', 0, 0, 0, 0, 0
        from numbers
        """;
}
