using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Users;

/// <summary>What administrators see and end of what is another's, and that nobody else does.</summary>
internal sealed class OthersThingsTests : Administered
{
    private FlickrStackClient rich = null!;
    private long photo;
    private CreatedApiKey key = null!;
    private SharedLink link = null!;
    private ServiceModel.Import import = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        rich = await App.SignUp("rich");
        photo = (await rich.Upload(new UploadPhotos { Tags = ["cats"] }, ("a.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Id!.Value;
        await rich.Send(new CreateGroup { Name = "Alps" });
        key = await rich.Send(new CreateApiKey { Name = "script", Scopes = [Scopes.PhotosRead] });
        link = await rich.Send(new CreateLink { PhotoId = photo, Seconds = 3000 });
        import = await rich.Send(new StartImport { Group = "1@N00", ApiKey = "key" });
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_administrator_sees_what_a_user_has_by_name_and_by_id()
    {
        foreach (var name in new[] { "RICH", $"{(await UserNamed("rich")).Id}" })
        {
            Assert.That((await Admin.Send(new QueryGroups { User = name })).Results.Single().Name, Is.EqualTo("Alps"));
            Assert.That((await Admin.Send(new QueryTags { User = name })).Results.Single().Name, Is.EqualTo("cats"));
            Assert.That((await Admin.Send(new QueryApiKeys { User = name })).Results.Select(one => one.Name), Does.Contain("script"));
            Assert.That((await Admin.Send(new QueryImports { User = name })).Results.Single().Id, Is.EqualTo(import.Id));
            Assert.That((await Admin.Send(new QueryImportItems { Id = import.Id, User = name })).Total, Is.Zero);
            Assert.That((await Admin.Send(new QueryLinks { User = name })).Results.Single().Id, Is.EqualTo(link.Id));
        }

        Assert.That((await Admin.Send(new QueryGroups())).Total, Is.Zero);
        Assert.That((await Admin.Send(new QueryLinks())).Total, Is.Zero);
    }

    [Test]
    public async Task A_links_address_and_a_large_picture_are_shown_to_its_owner_alone()
    {
        var others = (await Admin.Send(new QueryLinks { User = "rich" })).Results.Single();
        var own = (await rich.Send(new QueryLinks())).Results.Single();

        Assert.That((own.Url, others.Url), Is.EqualTo((link.Url, "")));
        Assert.That(own.Photo!.Urls.Select(url => url.Label), Does.Contain("original"));
        Assert.That(others.Photo!.Urls.Select(url => url.Label), Does.Not.Contain("original"));
    }

    [Test]
    public async Task A_key_a_link_a_photo_and_an_import_end_at_once_as_if_their_owner_had_ended_them()
    {
        using var script = App.Http(key.Secret);
        using var anyone = App.Http();
        Assert.That((await script.GetAsync("/api/v1/photos")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await Admin.Send(new DeleteApiKey { Id = key.Key.Id, User = "rich" });
        await Admin.Send(new DeleteLink { Id = link.Id, User = "rich" });
        var ended = await Admin.Send(new CancelImport { Id = import.Id, User = "rich" });
        await Admin.Send(new DeletePhoto { Id = photo, User = "rich" });

        Assert.That((await script.GetAsync("/api/v1/photos")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(ended.Status, Is.EqualTo(ImportStatus.Cancelled));
        Assert.That((await rich.Send(new QueryPhotos())).Total, Is.Zero);
    }

    [Test]
    public async Task Nobody_else_may_name_a_user_not_even_themselves_nor_a_narrowed_key_of_an_administrator()
    {
        var narrow = await Admin.Send(new CreateApiKey { Name = "narrow", Scopes = [.. Scopes.All] });
        using var http = App.Http(narrow.Secret);
        foreach (var request in About("rich"))
            await Refused.With(HttpStatusCode.Forbidden, "MissingRole", Send(Ansel, request));

        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", Ansel.Send(new QueryGroups { User = "ansel" }));
        Assert.That((await http.GetAsync("/api/v1/groups?user=rich")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await rich.Send(new GetPhoto { Id = photo })).Id, Is.EqualTo(photo));
    }

    [Test]
    public async Task What_is_not_that_users_and_a_user_that_there_is_not_are_not_found()
    {
        foreach (var request in About("nobody")) await Refused.AsNotFound(Send(Admin, request));
        foreach (var request in About("ansel").Where(request => request is not PageQuery or QueryImportItems)) await Refused.AsNotFound(Send(Admin, request));
        foreach (var request in About("").Where(request => request is not PageQuery or QueryImportItems)) await Refused.AsNotFound(Send(Admin, request));

        Assert.That((await rich.Send(new QueryLinks())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_shown_of_another_is_never_kept()
    {
        using var http = App.Http(Admin.Token);
        var before = await http.GetAsync("/api/v1/groups?User=rich");
        await rich.Send(new CreateGroup { Name = "Andes" });

        var answer = await http.GetStringAsync("/api/v1/groups?User=rich");

        Assert.That(before.Headers.ETag, Is.Null);
        Assert.That(before.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(answer, Does.Contain("Andes"));
    }

    private static Task Send(FlickrStackClient client, object request) => request switch
    {
        QueryGroups one => client.Send(one),
        QueryTags one => client.Send(one),
        QueryApiKeys one => client.Send(one),
        QueryImports one => client.Send(one),
        QueryImportItems one => client.Send(one),
        QueryLinks one => client.Send(one),
        DeleteApiKey one => client.Send(one),
        DeleteLink one => client.Send(one),
        DeletePhoto one => client.Send(one),
        _ => client.Send((CancelImport)request),
    };

    private object[] About(string user) =>
    [
        new QueryGroups { User = user }, new QueryTags { User = user }, new QueryApiKeys { User = user }, new QueryImports { User = user },
        new QueryLinks { User = user }, new QueryImportItems { Id = import.Id, User = user }, new DeleteApiKey { Id = key.Key.Id, User = user },
        new DeleteLink { Id = link.Id, User = user }, new DeletePhoto { Id = photo, User = user }, new CancelImport { Id = import.Id, User = user },
    ];
}
