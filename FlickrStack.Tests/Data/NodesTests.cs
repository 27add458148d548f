using System.Net;
using FlickrStack.Client;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.Tests.Auth;

namespace FlickrStack.Tests.Data;

/// <summary>Several programs on one PostgreSQL database and one folder of files.</summary>
internal sealed class NodesTests
{
    private const string Secret = "dGhpcnR5LXR3byByYW5kb20gYnl0ZXMgYXQgbGVhc3Q=";
    private const string NextSecret = "YW5vdGhlciB0aGlydHktdHdvIHJhbmRvbSBieXRlcyBvciBtb3Jl";

    private string folder = null!;
    private string address = null!;

    [SetUp]
    public async Task Prepare()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        address = await (await PostgresServer.Running).NewDatabase(Path.GetFileName(folder));
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Ten_that_start_at_once_make_the_tables_once_and_all_serve()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Start()));

        foreach (var node in nodes) await node.SignIn("admin", FlickrApp.AdminPassword);
        Assert.That(await nodes[0].Query<long>("select count(*) from migrations"), Is.EqualTo(await nodes[9].Query<long>("select count(distinct name) from migrations")));
        Assert.That(await nodes[0].Query<long>("select count(*) from users where user_name = 'admin'"), Is.EqualTo(1));
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Test]
    public async Task What_is_ended_on_one_is_ended_on_the_other_at_the_next_request()
    {
        await using var first = await Start();
        await using var second = await Start();
        var ansel = await first.SignUp("ansel");
        var elsewhere = On(second, ansel);
        await elsewhere.Send(new GetProfile());

        await ansel.Logout();

        await Refused.AsUnauthorized(elsewhere.Send(new GetProfile()));
    }

    [Test]
    public async Task A_limit_holds_whichever_node_is_asked_at_once()
    {
        await using var first = await Start(("Limits:Keys", "1"));
        await using var second = await Start(("Limits:Keys", "1"));
        var ansel = await first.SignUp("ansel");
        FlickrStackClient[] clients = [ansel, On(second, ansel)];

        var asked = Enumerable.Range(0, 20).Select(turn => clients[turn % 2].Send(new CreateApiKey { Name = "Script", Scopes = [Scopes.PhotosRead] })).ToList();
        await Task.WhenAll(asked.Select(call => call.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.That(asked.Count(call => call.IsCompletedSuccessfully), Is.EqualTo(1));
        Assert.That(await first.Query<long>("select count(*) from api_keys where name = 'Script'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_administrators_who_disable_each_other_on_two_nodes_one_is_left()
    {
        await using var first = await Start();
        await using var second = await Start();
        await second.Open("root", "Basic", Roles.Admin);
        var (admin, root) = (await first.SignIn("admin", FlickrApp.AdminPassword), await second.SignIn("root"));
        var ids = (await admin.Send(new QueryUsers())).Results.ToDictionary(user => user.UserName, user => user.Id);

        for (var round = 0; round < 10; round++)
        {
            Task[] calls = [admin.Send(new UpdateUser { Id = ids["root"], Disabled = true }), root.Send(new UpdateUser { Id = ids["admin"], Disabled = true })];
            await Task.WhenAll(calls.Select(call => call.ContinueWith(_ => { }, TaskScheduler.Default)));

            Assert.That(await first.Query<long>("select count(*) from users where not disabled and roles <> ''"), Is.EqualTo(1), $"in round {round}");
            await first.Execute("update users set disabled = false");
        }
    }

    [Test]
    public async Task What_one_has_signed_is_good_for_the_other_while_the_secret_changes()
    {
        await using var before = await Start(("Keys:Secret", Secret));
        await before.Open("ansel");
        await before.ImportDemo("ansel", Photos.DemoLibrary.Night, limit: 1);
        var pair = await before.Token("ansel");
        var picture = (await before.Bearing(pair.Access).Send(new QueryPhotos { Limit = 1 })).Results[0].Urls[0].Url;

        await using var after = await Start(("Keys:Secret", NextSecret), ("Keys:PreviousSecret", Secret));

        await after.Bearing(pair.Access).Send(new GetProfile());
        using var http = after.Http();
        Assert.That((await http.GetAsync(new Uri(picture).PathAndQuery)).StatusCode, Is.Not.EqualTo(HttpStatusCode.Forbidden));
        await using var later = await Start(("Keys:Secret", NextSecret));
        await Refused.AsUnauthorized(later.Bearing(pair.Access).Send(new GetProfile()));
    }

    [Test]
    public async Task A_node_with_other_keys_than_the_rest_does_not_start()
    {
        await using var first = await Start(("Keys:Secret", Secret));

        var refused = Assert.ThrowsAsync<AgreementException>(() => Start(("Keys:Secret", NextSecret)));

        Assert.That(refused!.Message, Does.Contain("Keys:Secret"));
    }

    [Test]
    public async Task A_node_whose_files_are_elsewhere_does_not_start()
    {
        await using var first = await Start(("Keys:Secret", Secret));
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName;

        var refused = Assert.ThrowsAsync<AgreementException>(
            () => FlickrApp.StartOn(elsewhere, ("Database:ConnectionString", address), ("Keys:Secret", Secret)));

        Assert.That(refused!.Message, Does.Contain("storage"));
    }

    [Test]
    public async Task A_text_with_a_nul_which_PostgreSQL_does_not_keep_is_refused()
    {
        await using var app = await Start();
        var ansel = await app.SignUp("ansel");

        await Refused.With(HttpStatusCode.BadRequest, "SerializationException", ansel.Send(new CreateGroup { Name = "Boats", Description = "a\0b" }));
        await ansel.Send(new CreateGroup { Name = "Boats", Description = "a b" });
    }

    [Test]
    public async Task A_restart_of_the_database_is_survived_and_while_it_is_gone_callers_are_told_so()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.NewDatabase("flickrstack");
        await using var app = await FlickrApp.StartOn(folder, ("Database:ConnectionString", database), ("Database:BusySeconds", "2"));
        var ansel = await app.SignUp("ansel");

        await server.Restart();
        await ansel.Send(new GetProfile());
        await ansel.Send(new CreateGroup { Name = "After the restart" });
        await server.Stop();

        await Refused.With(HttpStatusCode.ServiceUnavailable, "DatabaseUnavailable", ansel.Send(new GetProfile()));
    }

    [Test]
    public async Task The_doctor_looks_at_a_node_as_well()
    {
        await using (await Start(("Keys:Secret", Secret)))
        {
        }

        using var doctor = ProgramProcess.Launch(
            ["doctor", "--json", "--data", folder, "--urls", "http://127.0.0.1:0"],
            ("ConnectionStrings__FlickrStack", address), ("FlickrStack__Keys__Secret", Secret), ("FlickrStack__Health__LeastFreeMegabytes", "0"));
        var told = await doctor.ReadToEnd();

        Assert.That(told, Does.Match("PostgreSQL [0-9.]+ answers").And.Contains("derived from Keys:Secret").And.Not.Contains("\"failure\""));
    }

    private static FlickrStackClient On(FlickrApp node, FlickrStackClient client) => new(node.Http(client.Token));

    private Task<FlickrApp> Start(params (string Name, string Value)[] settings) =>
        FlickrApp.StartOn(folder, [("Database:ConnectionString", address), .. settings]);
}
