using System.Net;
using FlickrStack.Client;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Auth;

internal sealed class ApiKeyTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_made_key_is_shown_once_and_does_what_its_scopes_say()
    {
        var made = await Ansel.Send(Key(Scopes.GroupsRead, Scopes.KeysWrite, Scopes.GroupsRead));
        var narrow = With(made);

        await narrow.Send(new QueryGroups());

        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", narrow.Send(new QueryPhotos()));
        var listed = (await Ansel.Send(new QueryApiKeys { OrderBy = "name" })).Results;
        Assert.That(made.Secret, Does.StartWith(made.Key.Prefix).And.Length.EqualTo(41));
        Assert.That(listed.Select(key => (key.Name, key.Login)), Is.EqualTo(new[] { ("Login", true), ("Script", false) }));
        Assert.That(listed[1].Id, Is.EqualTo(made.Key.Id));
        Assert.That(listed[1].Scopes, Is.EqualTo(new[] { Scopes.GroupsRead, Scopes.KeysWrite }));
        Assert.That(listed[1].CreatedAt, Is.EqualTo(App.Clock.GetUtcNow()));
    }

    [Test]
    public async Task A_key_makes_none_that_may_more_or_lives_longer_than_itself()
    {
        var maker = With(await Ansel.Send(Key(3600, Scopes.GroupsRead, Scopes.KeysWrite)));

        var child = await maker.Send(Key(Scopes.GroupsRead));
        var shorter = await maker.Send(Key(60, Scopes.GroupsRead));

        await Refused.With(HttpStatusCode.Forbidden, "KeyMayNotGrantScope", maker.Send(Key(Scopes.GroupsRead, Scopes.PhotosRead)));
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", With(child).Send(Key(Scopes.GroupsRead)));
        Assert.That(child.Key.ExpiresAt, Is.EqualTo(App.Clock.GetUtcNow().AddHours(1)));
        Assert.That(shorter.Key.ExpiresAt, Is.EqualTo(App.Clock.GetUtcNow().AddMinutes(1)));
    }

    [Test]
    public async Task A_made_key_has_no_role_of_its_user()
    {
        var made = With(await Admin.Send(new CreateApiKey { Name = "Everything", Scopes = [.. Scopes.All] }));

        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", made.Send(new QueryUsers()));
    }

    [Test]
    public async Task A_made_key_dies_with_its_expiry()
    {
        var made = With(await Ansel.Send(Key(60, Scopes.GroupsRead)));
        await made.Send(new QueryGroups());

        App.Clock.Advance(TimeSpan.FromMinutes(1));

        await Refused.AsUnauthorized(made.Send(new QueryGroups()));
    }

    [Test]
    public async Task A_deleted_key_is_refused_from_the_next_request_on_and_only_its_owner_deletes_it()
    {
        var made = await Ansel.Send(Key(Scopes.GroupsRead));
        var stranger = await App.SignUp("dorothea");

        await Refused.AsNotFound(stranger.Send(new DeleteApiKey { Id = made.Key.Id }));
        await Refused.AsNotFound(Admin.Send(new DeleteApiKey { Id = made.Key.Id }));
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", With(made).Send(new DeleteApiKey { Id = made.Key.Id }));
        await With(made).Send(new QueryGroups());
        await Ansel.Send(new DeleteApiKey { Id = made.Key.Id });

        await Refused.AsUnauthorized(With(made).Send(new QueryGroups()));
        await Refused.AsNotFound(Ansel.Send(new DeleteApiKey { Id = made.Key.Id }));
        Assert.That((await stranger.Send(new QueryApiKeys())).Results, Has.Count.EqualTo(1));
    }

    [TestCase("delete from api_keys where id = new.id")]
    [TestCase("update users set disabled = true where id = new.user_id")]
    [TestCase("update users set token_version = token_version + 1 where id = new.user_id")]
    public async Task A_credential_that_ends_while_it_makes_a_key_makes_none(string end)
    {
        // Its use is noted before anything is made.
        await App.Whenever("after update of last_used_at on api_keys", end);

        await Refused.AsUnauthorized(Ansel.Send(Key(Scopes.GroupsRead)));

        Assert.That(await App.Query<long>("select count(*) from api_keys where name = 'Script'"), Is.Zero);
    }

    [Test]
    public async Task A_token_whose_login_ends_while_it_makes_a_key_makes_none()
    {
        var pair = await App.Token("ansel");
        var (id, family) = ((await UserNamed("ansel")).Id, await App.Query<long>("select id from token_families"));

        await App.Within(async services =>
        {
            var maker = await services.GetRequiredService<CallerTable>().FindByToken(family, id, default);
            await App.Bearing(pair.Access).Send(new Logout());
            var key = new ApiKeyRow { UserId = id, Hash = "h", Prefix = "p", Name = "n", Scopes = Scopes.GroupsRead, CreatedAt = App.Clock.GetUtcNow() };

            Assert.That(await services.GetRequiredService<ApiKeyTable>().Add(key, maker!, default), Is.Zero);
        });
    }

    [Test]
    public async Task The_use_of_a_key_is_noted_once_a_minute()
    {
        var made = await Ansel.Send(Key(Scopes.GroupsRead));
        var first = App.Clock.GetUtcNow();
        await With(made).Send(new QueryGroups());
        App.Clock.Advance(TimeSpan.FromSeconds(59));
        await With(made).Send(new QueryGroups());

        var within = await Listed(made.Key.Id);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await With(made).Send(new QueryGroups());

        Assert.That((within.LastUsedAt, within.LastUsedFrom), Is.EqualTo((first, "127.0.0.1")));
        Assert.That((await Listed(made.Key.Id)).LastUsedAt, Is.EqualTo(first.AddMinutes(1)));
        Assert.That(made.Key.LastUsedAt, Is.Null);
    }

    [Test]
    public async Task A_use_that_is_noted_already_waits_for_nobody_who_writes()
    {
        var made = With(await Ansel.Send(Key(Scopes.GroupsRead)));
        await made.Send(new QueryGroups());

        await App.Within(async services =>
        {
            await using var writing = await services.GetRequiredService<Database>().Begin(default);
            await made.Send(new QueryGroups()).WaitAsync(TimeSpan.FromSeconds(20));
        });
    }

    [Test]
    public async Task What_is_no_key_is_told_the_fields()
    {
        await Refused.With(HttpStatusCode.BadRequest, "UnknownScope", Ansel.Send(Key("photos:all")));
        await Refused.With(HttpStatusCode.BadRequest, "UnknownScope", Ansel.Send(Key("*")));
        await Refused.With(HttpStatusCode.BadRequest, "NotEmpty", Ansel.Send(Key()));
        await Refused.With(HttpStatusCode.BadRequest, "InclusiveBetween", Ansel.Send(Key(59, Scopes.GroupsRead)));
        await Refused.With(HttpStatusCode.BadRequest, "NotNull", Ansel.Send(new CreateApiKey { Scopes = [Scopes.GroupsRead] }));
    }

    private static CreateApiKey Key(params string[] scopes) => new() { Name = " Script ", Scopes = [.. scopes] };

    private static CreateApiKey Key(int expiresIn, params string[] scopes) =>
        new() { Name = "Short", Scopes = [.. scopes], ExpiresIn = expiresIn };

    private FlickrStackClient With(CreatedApiKey made) => App.Bearing(made.Secret);

    private async Task<ServiceModel.ApiKey> Listed(long id) =>
        (await Ansel.Send(new QueryApiKeys())).Results.Single(key => key.Id == id);
}
