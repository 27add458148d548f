using System.Net;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.Tests.Auth;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlickrStack.Tests.Users;

/// <summary>What an administrator takes away is gone with the next request.</summary>
internal sealed class UserAccessTests : Administered
{
    private const string NewPassword = "a-new-password";

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_disabled_user_is_out_at_once_by_key_and_by_password_and_back_when_enabled()
    {
        var id = (await UserNamed("ansel")).Id;
        await Ansel.Send(new GetProfile());

        var disabled = await Admin.Send(new UpdateUser { Id = id, Disabled = true });

        Assert.That(disabled.Disabled);
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        await Refused.AsUnauthorized(App.SignIn("ansel"));
        await Admin.Send(new UpdateUser { Id = id, Disabled = false });
        await Ansel.Send(new GetProfile());
    }

    [Test]
    public async Task A_password_reset_ends_every_key_of_that_user_and_of_nobody_else()
    {
        var second = await App.SignIn("ansel");

        await Admin.Send(new UpdateUser { Id = (await UserNamed("ansel")).Id, Password = NewPassword });

        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        await Refused.AsUnauthorized(second.Send(new GetProfile()));
        await Refused.AsUnauthorized(App.SignIn("ansel"));
        await (await App.SignIn("ansel", NewPassword)).Send(new GetProfile());
        await Admin.Send(new GetProfile());
    }

    [Test]
    public async Task A_login_that_began_before_a_password_reset_leaves_no_key_and_no_password_behind_it()
    {
        var id = (await UserNamed("ansel")).Id;

        await App.Within(async services =>
        {
            var checkedBefore = await services.GetRequiredService<PasswordCheck>().Verify("ansel", FlickrApp.Password, "", default);
            await Admin.Send(new UpdateUser { Id = id, Password = NewPassword });
            var key = new ApiKeyRow { UserId = id, Hash = "h", Prefix = "p", Name = "n", Scopes = ApiKeyRow.AllScopes, CreatedAt = App.Clock.GetUtcNow() };

            Assert.That(await services.GetRequiredService<ApiKeyTable>().Add(key, checkedBefore.PasswordHash, default), Is.False);
            Assert.That(await services.GetRequiredService<UserTable>().RenewHash(checkedBefore, "renewed", default), Is.False);
        });

        Assert.That(await App.Query<long>($"select count(*) from api_keys where user_id = {id}"), Is.Zero);
        await App.SignIn("ansel", NewPassword);
    }

    [TestCase(FlickrApp.Password, true)]
    [TestCase(NewPassword, false)]
    public async Task A_login_that_finds_the_hash_it_would_renew_changed_goes_by_the_password_of_now(string now, bool succeeds)
    {
        await App.Execute($"update users set password_hash = '{Hash(10, FlickrApp.Password)}' where user_name = 'ansel'");
        // The attempt is forgotten between the check of the old hash and its renewal.
        await App.Whenever(
            "after delete on login_attempts", $"update users set password_hash = '{Hash(1000, now)}' where user_name = 'ansel'");

        var login = App.SignIn("ansel");

        if (succeeds) await (await login).Send(new GetProfile());
        else await Refused.AsUnauthorized(login);
    }

    [TestCase("disabled = true")]
    [TestCase("password_hash = ''")]
    public async Task What_is_taken_away_while_a_password_is_checked_ends_in_no_token(string change)
    {
        // The attempt is forgotten between the check and the tokens.
        await App.Whenever(
            "after delete on login_attempts", $"update users set {change} where user_name = 'ansel'");

        await Refused.AsUnauthorized(App.Token("ansel"));

        Assert.That(await App.Query<long>("select count(*) from token_families"), Is.Zero);
    }

    [Test]
    public async Task A_demoted_administrator_is_none_from_the_next_request_on()
    {
        await App.Open("second", "Basic", Roles.Admin);
        var second = await App.SignIn("second");
        await second.Send(new QueryUsers());

        await Admin.Send(new UpdateUser { Id = (await UserNamed("second")).Id, Roles = [] });

        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", second.Send(new QueryUsers()));
    }

    [Test]
    public async Task The_only_enabled_administrator_stays_one()
    {
        await App.Open("second", "Basic", Roles.Admin);
        var (first, second) = ((await UserNamed("admin")).Id, (await UserNamed("second")).Id);
        await Admin.Send(new UpdateUser { Id = second, Disabled = true });

        await Refused.With(HttpStatusCode.Conflict, "LastAdmin", Admin.Send(new UpdateUser { Id = first, Disabled = true }));
        await Refused.With(HttpStatusCode.Conflict, "LastAdmin", Admin.Send(new UpdateUser { Id = first, Roles = [], Password = NewPassword }));

        await App.SignIn("admin", FlickrApp.AdminPassword);
        await Admin.Send(new UpdateUser { Id = second, Disabled = false });
        Assert.That((await Admin.Send(new UpdateUser { Id = first, Roles = [] })).Roles, Is.Empty);
    }

    private static string Hash(int iterations, string password) =>
        new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = iterations })).HashPassword("", password);
}
