using System.Net;

namespace FlickrStack.Tests.Auth;

internal sealed class PasswordTests : Administered
{
    private const string NewPassword = "a-new-password";
    private static readonly ChangePassword Change = new() { OldPassword = FlickrApp.Password, NewPassword = NewPassword };

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_new_password_ends_every_other_key_and_every_token_of_that_user_alone()
    {
        var phone = await App.SignIn("ansel");
        var script = App.Bearing((await Ansel.Send(new CreateApiKey { Name = "n", Scopes = [Scopes.GroupsRead] })).Secret);
        var tokens = await App.Token("ansel");
        var stranger = await App.SignUp("dorothea");

        await Ansel.Send(Change);

        await Ansel.Send(new QueryGroups());
        await stranger.Send(new QueryGroups());
        await Refused.AsUnauthorized(phone.Send(new QueryGroups()));
        await Refused.AsUnauthorized(script.Send(new QueryGroups()));
        await Refused.AsUnauthorized(App.Bearing(tokens.Access).Send(new QueryGroups()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new RefreshToken { Refresh = tokens.Refresh }));
        await Refused.AsUnauthorized(App.SignIn("ansel"));
        await App.SignIn("ansel", NewPassword);
    }

    [Test]
    public async Task No_made_key_and_no_narrowed_one_changes_the_password_or_ends_logins()
    {
        var made = App.Bearing((await Ansel.Send(new CreateApiKey { Name = "n", Scopes = [.. Scopes.All] })).Secret);
        var narrow = await App.SignUp("narrow");
        await App.Execute("update api_keys set scopes = 'keys:write' where user_id = (select id from users where user_name = 'narrow')");

        foreach (var client in new[] { made, narrow })
        {
            await Refused.With(HttpStatusCode.Forbidden, "KeyMayNotDoThis", client.Send(Change));
            await Refused.With(HttpStatusCode.Forbidden, "KeyMayNotDoThis", client.Send(new LogoutEverywhere()));
        }

        await Refused.AsUnauthorized(App.Anonymous().Send(Change));
        await App.SignIn("ansel");
    }

    [Test]
    public async Task Guesses_at_the_old_password_are_counted_like_those_at_login()
    {
        var guess = new ChangePassword { OldPassword = "guess", NewPassword = NewPassword };
        for (var i = 0; i < 10; i++) await Refused.AsUnauthorized(Ansel.Send(guess));

        await Refused.With(HttpStatusCode.TooManyRequests, "TooManyRequests", Ansel.Send(Change));

        App.Clock.Advance(TimeSpan.FromMinutes(10));
        await Ansel.Send(Change);
    }

    [TestCase("short-1")]
    [TestCase(null)]
    public async Task A_new_password_that_is_none_is_refused(string? password)
    {
        var code = password is null ? "NotNull" : "Length";
        await Refused.With(
            HttpStatusCode.BadRequest, code, Ansel.Send(new ChangePassword { OldPassword = FlickrApp.Password, NewPassword = password }));
        await Refused.With(
            HttpStatusCode.BadRequest, "Length", Ansel.Send(new ChangePassword { OldPassword = "x", NewPassword = new('x', 201) }));
    }

    [Test]
    public async Task Logout_everywhere_ends_every_login_but_no_made_key()
    {
        var phone = await App.SignIn("ansel");
        var script = App.Bearing((await Ansel.Send(new CreateApiKey { Name = "n", Scopes = [Scopes.GroupsRead] })).Secret);
        var tokens = await App.Token("ansel");
        var stranger = await App.SignUp("dorothea");

        await App.Bearing(tokens.Access).Send(new LogoutEverywhere());

        foreach (var ended in new[] { Ansel, phone, App.Bearing(tokens.Access) })
            await Refused.AsUnauthorized(ended.Send(new QueryGroups()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new RefreshToken { Refresh = tokens.Refresh }));
        await script.Send(new QueryGroups());
        await stranger.Send(new QueryGroups());
        await App.SignIn("ansel");
    }
}
