using System.Net;

namespace FlickrStack.Tests.Auth;

internal sealed class ServiceStackAuthTests
{
    private FlickrApp app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        await app.Open("ansel");
        await app.Open("edward");
    }

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task A_refresh_token_gives_access_again_and_again()
    {
        var pair = await app.Token("ansel");

        var first = await app.Anonymous().Send(new GetAccessToken { RefreshToken = pair.Refresh });
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var second = await app.Anonymous().Send(new GetAccessToken { RefreshToken = pair.Refresh });

        await Refused.AsUnauthorized(app.Bearing(first.AccessToken).Send(new GetProfile()));
        Assert.That((await app.Bearing(second.AccessToken).Send(new GetProfile())).UserName, Is.EqualTo("ansel"));
    }

    [Test]
    public async Task A_refresh_token_that_was_traded_gives_nothing_and_ends_what_came_of_it()
    {
        var old = await app.Token("ansel");
        var traded = await app.Anonymous().Send(new RefreshToken { Refresh = old.Refresh });

        await Refused.AsUnauthorized(app.Anonymous().Send(new GetAccessToken { RefreshToken = old.Refresh }));

        await Refused.AsUnauthorized(app.Bearing(traded.Access).Send(new GetProfile()));
        await Refused.AsUnauthorized(app.Anonymous().Send(new GetAccessToken { RefreshToken = traded.Refresh }));
    }

    [Test]
    public async Task A_refresh_token_of_a_user_who_may_not_come_gives_nothing()
    {
        await app.Open("minor");
        var pair = await app.Token("minor");

        await app.Execute("update users set disabled = true where user_name = 'minor'");

        await Refused.AsUnauthorized(app.Anonymous().Send(new GetAccessToken { RefreshToken = pair.Refresh }));
        await Refused.AsUnauthorized(app.Anonymous().Send(new GetAccessToken { RefreshToken = pair.Access }));
        await Refused.With(HttpStatusCode.BadRequest, "NotEmpty", app.Anonymous().Send(new GetAccessToken()));
    }

    [Test]
    public async Task Made_keys_are_listed_without_their_secrets_and_one_takes_the_place_of_all()
    {
        var ansel = await app.SignIn("ansel");
        var edward = await app.SignIn("edward");
        var made = await ansel.Send(new CreateApiKey { Name = "script", Scopes = [Scopes.PhotosRead] });
        var other = await edward.Send(new CreateApiKey { Name = "script", Scopes = [Scopes.PhotosRead] });

        var listed = await ansel.Send(new GetApiKeys());
        var regenerated = await ansel.Send(new RegenerateApiKeys());

        Assert.That(listed.Results.Select(key => key.Key), Is.EqualTo(new[] { made.Key.Prefix }));
        await app.Bearing(regenerated.Results.Single().Key).Send(new QueryTags());
        await Refused.AsUnauthorized(app.Bearing(made.Secret).Send(new QueryPhotos()));
        await app.Bearing(other.Secret).Send(new QueryPhotos());
        await ansel.Send(new GetProfile());
    }

    [Test]
    public async Task A_key_regenerates_no_keys()
    {
        var made = await (await app.SignIn("edward")).Send(new CreateApiKey { Name = "script", Scopes = [Scopes.KeysWrite] });

        await Refused.With(HttpStatusCode.Forbidden, "KeyMayNotDoThis", app.Bearing(made.Secret).Send(new RegenerateApiKeys()));
    }
}
