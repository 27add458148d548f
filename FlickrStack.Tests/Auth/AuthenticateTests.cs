using System.Net;

namespace FlickrStack.Tests.Auth;

internal sealed class AuthenticateTests
{
    private FlickrApp app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        await app.Open("ansel");
    }

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [TestCase("credentials")]
    [TestCase("login")]
    [TestCase(null)]
    public async Task Credentials_are_answered_with_the_minted_key_as_bearer_token(string? provider)
    {
        var client = app.Anonymous();

        var session = await client.Send(
            new Authenticate { Provider = provider, UserName = "ansel", Password = FlickrApp.Password });

        client.Token = session.BearerToken;
        Assert.That((await client.Send(new GetProfile())).UserName, Is.EqualTo("ansel"));
        Assert.That(session.UserId, Does.Match("^[0-9]+$"));
    }

    [Test]
    public async Task Without_credentials_it_tells_who_is_signed_in_and_no_secret()
    {
        var client = await app.SignIn("ansel");

        var session = await client.Send(new Authenticate());

        Assert.That((session.UserName, session.BearerToken), Is.EqualTo(("ansel", (string?)null)));
        await Refused.AsUnauthorized(app.Anonymous().Send(new Authenticate()));
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_provider_are_refused()
    {
        await Refused.AsUnauthorized(app.Anonymous().Send(
            new Authenticate { Provider = "credentials", UserName = "ansel", Password = "guess" }));
        await Refused.AsNotFound(app.Anonymous().Send(new Authenticate { Provider = "saml" }));
        await Refused.With(
            HttpStatusCode.BadRequest, "NotEmpty", app.Anonymous().Send(new Authenticate { Provider = "credentials" }));
    }

    [Test]
    public async Task Provider_logout_kills_the_key_and_an_anonymous_logout_is_answered_too()
    {
        var client = await app.SignIn("ansel");

        await client.Send(new Authenticate { Provider = "logout" });

        await Refused.AsUnauthorized(client.Send(new GetProfile()));
        await app.Anonymous().Send(new AuthenticateLogout());
    }
}
