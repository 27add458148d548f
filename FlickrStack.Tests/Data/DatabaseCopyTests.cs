using FlickrStack.Client;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Copy;
using FlickrStack.Tests.Uploads;
using Microsoft.Data.Sqlite;

namespace FlickrStack.Tests.Data;

/// <summary>All tables go from one database to another, and are the same there.</summary>
internal sealed class DatabaseCopyTests
{
    private PostgresServer postgres = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        postgres = await PostgresServer.Start();
        folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        SqliteConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_library_goes_to_postgresql_and_back_row_for_row_and_is_served_there()
    {
        var (there, back) = (await postgres.NewDatabase("there"), Path.Combine(folder, "back"));
        await using var app = await FlickrApp.Start(("Database:ConnectionString", ""));
        var (ansel, deleted) = await Fill(app);

        var out1 = await Copy($"sqlite:{app.Folder}", there);
        var out2 = await Copy(there, $"sqlite:{back}");

        Assert.That((out1.Exit, out2.Exit), Is.EqualTo((0, 0)), out1.Told + out2.Told);
        Assert.That(Rows(out2.Told), Is.EquivalentTo(Rows(out1.Told)));
        Assert.That(await Different(app.Folder, back), Is.Empty);
        await using var served = await FlickrApp.StartOn(app.Folder, ("Database:ConnectionString", there));
        var client = await served.SignIn("ansel");
        foreach (var words in new[] { "night", "a", "zzz" })
            Assert.That(await Ids(client, words), Is.EqualTo(await Ids(ansel, words)), words);
        Assert.That((await Ids(client, null)).Count, Is.EqualTo(121));
        Assert.That(await client.UploadOne("wide.jpg"), Is.EqualTo(deleted + 1), "Ids are never used twice.");
    }

    [Test]
    public async Task Nothing_is_copied_over_users_nor_from_where_nothing_is_nor_between_versions()
    {
        var there = await postgres.NewDatabase("taken");
        await using var app = await FlickrApp.Start(("Database:ConnectionString", ""));
        await Copy($"sqlite:{app.Folder}", there);
        await app.SignUp("ansel");

        var again = await Copy($"sqlite:{app.Folder}", there);
        var nothing = await Copy($"sqlite:{folder}/nothing", $"sqlite:{folder}/new");
        await app.Execute("insert into migrations (name, applied_at) values ('9999_later.sql', 0)");
        var later = await Copy($"sqlite:{app.Folder}", $"sqlite:{folder}/new");

        Assert.That((again.Exit, nothing.Exit, later.Exit), Is.EqualTo((1, 1, 1)));
        Assert.That(again.Told, Does.Contain("holds users already"));
        Assert.That(nothing.Told, Does.Contain("not found"));
        Assert.That(later.Told, Does.Contain("another version"));
        Assert.That((await DatabaseCopy.Count(DatabaseOptions.Parse(there), default))["users"], Is.EqualTo(1));
        Assert.That((await DatabaseCopy.Count(DatabaseOptions.Parse($"sqlite:{folder}/new"), default))["users"], Is.Zero);
    }

    [Test]
    public async Task What_comes_while_it_is_copied_is_not_torn_apart()
    {
        await using var app = await FlickrApp.Start(("Database:ConnectionString", ""));
        var ansel = await app.SignUp("ansel");
        await app.ImportDemo("ansel", limit: 3);
        var late = false;

        var tables = await DatabaseCopy.Run(
            new() { Folder = app.Folder }, DatabaseOptions.Parse(await postgres.NewDatabase("moment")), TimeProvider.System, _ => Come(), default);

        Assert.That(tables.Single(table => table.Name == "photos").Rows, Is.EqualTo(await Total(ansel) - 1));
        Assert.That(tables.Single(table => table.Name == "group_photos").Rows, Is.EqualTo(15));

        void Come()
        {
            if (late) return;
            late = true;
            ansel.UploadOne("plain.png").GetAwaiter().GetResult();
        }
    }

    private static async Task<long> Total(FlickrStackClient client) => (await client.Send(new QueryPhotos())).Total;

    // The demo, and one of all that people make; the newest photo was deleted again, and its id is not free.
    private static async Task<(FlickrStackClient Ansel, long Deleted)> Fill(FlickrApp app)
    {
        var ansel = await app.SignUp("ansel");
        await app.ImportDemo("ansel");
        var photo = await ansel.UploadOne();
        await ansel.Send(new UpdatePhoto { Id = photo, Title = "Nächtliches 夜 🌉", Tags = ["two words", "Éclair"] });
        await ansel.Send(new CreateLink { PhotoId = photo, Seconds = 300 });
        await ansel.Send(new CreateApiKey { Name = "script", Scopes = [Scopes.PhotosRead] });
        await ansel.Send(new CreateGroup { Name = "Ours" });
        await ansel.Send(new CreateUpload { FileName = "later.jpg", Bytes = 9 });
        var deleted = await ansel.UploadOne("plain.png");
        await ansel.Send(new DeletePhoto { Id = deleted });
        return (ansel, deleted);
    }

    private static async Task<List<long>> Ids(FlickrStackClient client, string? words) =>
        (await client.Send(new QueryPhotos { Q = words, Limit = 500 })).Results.ConvertAll(photo => photo.Id);

    private static IEnumerable<string> Rows(string told) => told.Split('\n').Where(line => line.Contains('\t'));

    private static async Task<(int Exit, string Told)> Copy(string from, string to)
    {
        using var program = ProgramProcess.Launch(["database", "copy", "--from", from, "--to", to]);
        var told = await program.ReadToEnd();
        return (program.ExitCode, told);
    }

    // Asked of SQLite itself, which knows nothing of how they were copied.
    private static async Task<List<string>> Different(string one, string other)
    {
        await using var connection = new SqliteConnection($"Data Source={one}/flickrstack.db");
        await connection.OpenAsync();
        await Ask(connection, $"attach database '{other}/flickrstack.db' as other");
        var tables = await Ask(connection, "select name from sqlite_master where type = 'table' and name not like 'photo_search%' and name <> 'migrations' and name <> 'sqlite_stat1'");
        Assert.That(tables, Does.Contain("photo_annotations").And.Contain("sqlite_sequence").And.Count.GreaterThan(20));
        var different = new List<string>();
        foreach (var table in tables)
        {
            var rows = await Ask(connection, $"select count(*) from (select * from main.{table} except select * from other.{table})");
            var more = await Ask(connection, $"select count(*) from (select * from other.{table} except select * from main.{table})");
            if (rows[0] + more[0] != "00") different.Add(table);
        }

        return different;
    }

    private static async Task<List<string>> Ask(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await rows.ReadAsync()) answers.Add(rows.GetString(0));
        return answers;
    }
}
