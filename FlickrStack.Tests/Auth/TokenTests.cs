using System.Net;

namespace FlickrStack.Tests.Auth;

internal sealed class TokenTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_access_token_works_like_a_key_for_15_minutes_and_30_seconds()
    {
        var client = App.Bearing((await App.Token("ansel")).Access);

        Assert.That((await client.Send(new GetProfile())).UserName, Is.EqualTo("ansel"));
        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", client.Send(new QueryUsers()));
        App.Clock.Advance(TimeSpan.FromSeconds((15 * 60) + 29));
        await client.Send(new QueryPhotos());
        App.Clock.Advance(TimeSpan.FromSeconds(1));

        await Refused.AsUnauthorized(client.Send(new QueryPhotos()));
    }

    [Test]
    public async Task A_refresh_token_is_traded_once_within_14_days_for_a_new_pair()
    {
        var first = await App.Token("ansel");

        App.Clock.Advance(TimeSpan.FromDays(14));
        var second = await Refresh(first);
        App.Clock.Advance(TimeSpan.FromDays(14));
        var third = await Refresh(second);

        await App.Bearing(third.Access).Send(new GetProfile());
        App.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(30));
        await IsOver(Refresh(third));
    }

    [Test]
    public async Task A_refresh_token_used_again_ends_all_that_came_of_its_login_and_nothing_else()
    {
        var stolen = await App.Token("ansel");
        var other = await App.Token("ansel");
        var fresh = await Refresh(stolen);

        await IsOver(Refresh(stolen));

        await IsOver(Refresh(fresh));
        await Refused.AsUnauthorized(App.Bearing(fresh.Access).Send(new GetProfile()));
        await App.Bearing(other.Access).Send(new GetProfile());
        await Refresh(other);
    }

    [Test]
    public async Task Of_the_same_refresh_token_sent_many_times_at_once_one_is_answered_at_most()
    {
        var pair = await App.Token("ansel");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var http = App.Http();
            return (await http.PostAsync("/api/v1/token/refresh", new FormUrlEncodedContent([new("refresh", pair.Refresh)]))).StatusCode;
        })));

        Assert.That(answers.Count(status => status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(await Families(), Is.Zero);
    }

    [Test]
    public async Task A_login_clears_away_what_is_left_of_those_that_are_over()
    {
        await App.Token("ansel");

        App.Clock.Advance(TimeSpan.FromDays(14));
        var pair = await App.Token("ansel");
        var leftByTime = await Families();
        await App.Bearing(pair.Access).Send(new LogoutEverywhere());
        await App.Token("ansel");

        Assert.That((leftByTime, await Families()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Logout_with_an_access_token_ends_its_pair_alone()
    {
        var pair = await App.Token("ansel");
        var other = await App.Token("ansel");

        await App.Bearing(pair.Access).Send(new Logout());

        await Refused.AsUnauthorized(App.Bearing(pair.Access).Send(new GetProfile()));
        await IsOver(Refresh(pair));
        await App.Bearing(other.Access).Send(new GetProfile());
        await Ansel.Send(new GetProfile());
    }

    [Test]
    public async Task Tokens_of_a_disabled_user_are_over_and_stay_so_when_enabled()
    {
        var pair = await App.Token("ansel");
        var id = (await UserNamed("ansel")).Id;

        await Admin.Send(new UpdateUser { Id = id, Disabled = true });

        await Refused.AsUnauthorized(App.Bearing(pair.Access).Send(new GetProfile()));
        await Admin.Send(new UpdateUser { Id = id, Disabled = false });
        await Refused.AsUnauthorized(App.Bearing(pair.Access).Send(new GetProfile()));
        await IsOver(Refresh(pair));
    }

    [Test]
    public async Task A_changed_name_ends_no_token_and_a_reset_password_ends_all()
    {
        var pair = await App.Token("ansel");
        var id = (await UserNamed("ansel")).Id;

        await Admin.Send(new UpdateUser { Id = id, DisplayName = "Ansel A." });
        await App.Bearing(pair.Access).Send(new GetProfile());
        await Admin.Send(new UpdateUser { Id = id, Password = "a-new-password" });

        await Refused.AsUnauthorized(App.Bearing(pair.Access).Send(new GetProfile()));
        await IsOver(Refresh(pair));
    }

    [Test]
    public async Task Guesses_are_counted_together_with_those_at_login()
    {
        var guess = new CreateToken { UserName = "ansel", Password = "guess" };
        for (var i = 0; i < 5; i++) await Refused.AsUnauthorized(App.Anonymous().Send(guess));
        for (var i = 0; i < 5; i++) await Refused.AsUnauthorized(App.SignIn("ansel", "guess"));

        await Refused.With(HttpStatusCode.TooManyRequests, "TooManyRequests", App.Token("ansel"));
    }

    private Task<long> Families() => App.Query<long>("select count(*) from token_families");

    private static async Task IsOver(Task call) =>
        Assert.That((await Refused.AsUnauthorized(call)).Message, Is.EqualTo("Token is invalid or expired"));

    private Task<TokenPair> Refresh(TokenPair pair) => App.Anonymous().Send(new RefreshToken { Refresh = pair.Refresh });
}
