using System.Net;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.Tests.Auth;
using FlickrStack.Tests.Photos;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Users;

internal sealed class DeleteUserTests : Administered
{
    private static readonly string[] Owned = ["photos", "groups", "tags", "libraries", "uploads", "idempotent_answers"];

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Nothing_is_left_of_a_user_and_all_of_the_others()
    {
        var berenice = await App.SignUp("berenice");
        await App.ImportDemo("berenice", DemoLibrary.Night, limit: 3);
        await App.ImportDemo("ansel", DemoLibrary.Night, limit: 150);
        await Ansel.Send(new CreateUpload { FileName = "a.jpg", Bytes = 3 });
        var ansel = await UserNamed("ansel");

        await Admin.Send(new DeleteUser { Id = ansel.Id });

        foreach (var table in Owned) Assert.That(await CountOf(table, ansel.Id), Is.Zero, table);
        Assert.That(await App.Query<long>($"select count(*) from api_keys where user_id = {ansel.Id}"), Is.Zero);
        Assert.That(FolderOf(ansel.Id), Does.Not.Exist);
        Assert.That((await berenice.Send(new QueryPhotos())).Total, Is.EqualTo(3));
        Assert.That((await berenice.Send(new QueryGroups())).Results.Single().PhotoCount, Is.EqualTo(3));
        Assert.That(await App.Differences(), Is.Empty);
        await Refused.AsNotFound(Admin.Send(new DeleteUser { Id = ansel.Id }));
    }

    [Test]
    public async Task Keys_tokens_and_signed_addresses_end_at_once_also_while_photos_are_still_there()
    {
        var photo = await Ansel.Send(new GetPhoto { Id = await Ansel.UploadOne() });
        var upload = await Ansel.Send(new CreateUpload { FileName = "a.jpg", Bytes = 3 });
        var tokens = await App.Token("ansel");
        using var http = App.Http();
        var media = await SignedOriginal();
        Assert.That((await http.GetAsync(media)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await BreakOff(photo.OwnerId);

        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        await Refused.AsUnauthorized(App.SignIn("ansel"));
        await Refused.AsUnauthorized(App.Bearing(tokens.Access).Send(new GetProfile()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new RefreshToken { Refresh = tokens.Refresh }));
        Assert.That((await http.GetAsync(media)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await CountOf("photos", photo.OwnerId), Is.EqualTo(1));
        await Finish();
        Assert.That((await http.PutAsync(upload.Url, new ByteArrayContent([1, 2, 3]))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        async Task<string> SignedOriginal()
        {
            await Admin.Send(new UpdateUser { Id = photo.OwnerId, Plan = "Enterprise" });
            return (await Ansel.Send(new GetPhoto { Id = photo.Id })).Urls.First(url => url.Label == "original").Url;
        }
    }

    [Test]
    public async Task A_removal_that_was_broken_off_is_finished_and_cannot_be_undone()
    {
        await Ansel.UploadOne();
        var ansel = await UserNamed("ansel");

        await BreakOff(ansel.Id);
        await Refused.AsNotFound(Admin.Send(new UpdateUser { Id = ansel.Id, Disabled = false }));
        await Refused.AsNotFound(Admin.Send(new GetUser { Id = ansel.Id }));
        Assert.That((await Admin.Send(new QueryUsers())).Results.Select(user => user.UserName), Is.EqualTo(new[] { "admin" }));
        await Finish();

        Assert.That(await App.Query<long>("select count(*) from photos"), Is.Zero);
        Assert.That(await App.Query<long>("select count(*) from users"), Is.EqualTo(1));
        Assert.That(FolderOf(ansel.Id), Does.Not.Exist);
    }

    [Test]
    public async Task A_name_is_free_again_and_an_id_is_not()
    {
        var ansel = await UserNamed("ansel");

        await Admin.Send(new DeleteUser { Id = ansel.Id });
        var next = await Admin.Send(new CreateUser { UserName = "ansel", Password = "another-password" });

        Assert.That(next.Id, Is.GreaterThan(ansel.Id));
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
    }

    [Test]
    public async Task Neither_oneself_nor_the_last_administrator_can_be_removed()
    {
        var (admin, ansel) = (await UserNamed("admin"), await UserNamed("ansel"));

        await Refused.With(HttpStatusCode.Conflict, "LastAdmin", Admin.Send(new DeleteUser { Id = admin.Id }));
        await Admin.Send(new UpdateUser { Id = ansel.Id, Roles = [Roles.Admin] });
        await Refused.With(HttpStatusCode.Conflict, "OwnAccount", Admin.Send(new DeleteUser { Id = admin.Id }));

        await Ansel.Send(new DeleteUser { Id = admin.Id });
        await Refused.AsUnauthorized(Admin.Send(new GetProfile()));
        await Refused.With(HttpStatusCode.Conflict, "LastAdmin", Ansel.Send(new DeleteUser { Id = ansel.Id }));
    }

    private Task<long> CountOf(string table, long owner) => App.Query<long>($"select count(*) from {table} where owner_id = {owner}");

    private string FolderOf(long owner) => Path.Combine(App.Folder, "blobs", PhotoFolders.Of(owner));

    // As a process leaves it that ends after the first step.
    private Task BreakOff(long user) => App.Within(services => services.GetRequiredService<UserTable>().ShutOut(user, default));

    private Task Finish() => App.Within(services => services.GetRequiredService<AccountRemoval>().FinishAll(default));
}
