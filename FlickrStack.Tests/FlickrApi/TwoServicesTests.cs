using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>One FlickrStack imports from another as it would from Flickr: the test of both.</summary>
internal sealed class TwoServicesTests
{
    private const string Records =
        """
        select flickr_id || '|' || title || '|' || description || '|' || tags || '|' || privacy || '|' || license || '|' || safety_level
            || '|' || case when taken_unknown then '' else cast(taken_at as text) end || '|' || taken_granularity || '|' || uploaded_at / 1000
            || '|' || coalesce(cast(round(latitude * 100000) as bigint) || ' ' || cast(round(longitude * 100000) as bigint), '')
            || '|' || accuracy || '|' || coalesce(locality, '') || '|' || coalesce(region, '') || '|' || coalesce(country, '') || '|' || sha256
        from photos order by flickr_id
        """;

    private FlickrApp first = null!;
    private FlickrApp second = null!;

    [SetUp]
    public async Task Start()
    {
        (first, second) = (await FlickrApp.Start(), await FlickrApp.Start());
        await first.Open("ansel");
        await second.Open("eve");
    }

    [TearDown]
    public async Task Stop()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Test]
    public async Task A_group_comes_over_whole_and_once_though_the_import_is_killed_twice()
    {
        var group = await GroupOfAll();
        var credential = await Credential();

        await KillAt(20, group, credential);
        await KillAt(70, group, credential);
        var last = await Run(group, credential);
        var again = await Run(group, credential);

        Assert.That(last, Does.Contain(" 0 failed."));
        Assert.That(again, Does.Contain("0 imported, 120 already here, 0 skipped, 0 failed."));
        Assert.That(await second.List<string>(Records), Is.EqualTo(await first.List<string>(Records)));
        Assert.That(await second.Query<long>("select count(*) from photos"), Is.EqualTo(120));
        Assert.That(await second.Query<long>($"select count(*) from group_photos gp join groups g on g.id = gp.group_id where g.nsid = '{group}'"), Is.EqualTo(120));
    }

    // Of every privacy, so that none becomes another on the way.
    private async Task<string> GroupOfAll()
    {
        await first.ImportDemo("ansel");
        await first.Execute("update photos set privacy = id % 5, safety_level = id % 3, license = id % 17");
        var ansel = await first.SignIn("ansel");
        var group = await ansel.Send(new CreateGroup { Name = "Everything", Privacy = GroupPrivacy.Open });
        var ids = (await ansel.Send(new QueryPhotos { Limit = 500 })).Results.ConvertAll(photo => photo.Id);
        await ansel.Send(new AddGroupPhotos { Id = group.Nsid, PhotoIds = ids });
        return group.Nsid;
    }

    private async Task<string[]> Credential()
    {
        string[] credential = [];
        await first.Within(async services =>
        {
            var (applications, secrets) = (services.GetRequiredService<FlickrApplications>(), services.GetRequiredService<FlickrSecrets>());
            var ansel = (await services.GetRequiredService<UserTable>().FindByName("ansel", default))!;
            var (key, secret) = await applications.Make(ansel, "Another FlickrStack", default);
            var application = await first.Query<long>("select max(id) from api_keys");
            var token = FlickrKey.MintToken();
            var id = await applications.Add(token, ansel.Id, ansel.PasswordHash, "Its token", FlickrGrant.Read, default);
            await services.GetRequiredService<FlickrTokenTable>().Add(
                new FlickrTokenRow { KeyId = id, ApplicationId = application, Permission = FlickrGrant.Read }, default);
            credential = ["--api-key", key, "--api-secret", secret, "--token", token.Text, "--token-secret", secrets.Of(token)];
        });
        return credential;
    }

    // The other process signs its calls by the machine's clock.
    private ProgramProcess Launch(string group, string[] credential)
    {
        first.Clock.Advance(TimeProvider.System.GetUtcNow() - first.Clock.GetUtcNow());
        return ProgramProcess.Launch(
            [
                "import", "flickr", "--group", group, "--user", "eve", "--details", "--base-url", $"{first.Address}services/rest/",
                "--data", second.Folder, .. credential,
            ],
            ("FlickrStack__Demo", "false"),
            ("FlickrStack__Imports__LeaseSeconds", "2"),
            ("FlickrStack__Flickr__CallsPerHour", "1000000"),
            ("FlickrStack__Flickr__ImagesPerHour", "1000000"));
    }

    private async Task KillAt(int photos, string group, string[] credential)
    {
        using var process = Launch(group, credential);
        await Eventually.Is(() => second.Query<long>("select count(*) from photos"), count => count >= photos);
        process.Kill();
    }

    private async Task<string> Run(string group, string[] credential)
    {
        using var process = Launch(group, credential);
        return await process.ReadToEnd();
    }
}
