using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Auth;

/// <summary>What costs nothing to make has a bound for each user.</summary>
internal sealed class LimitTests : Administered
{
    [SetUp]
    public Task Start() => Open(("Limits:Keys", "2"), ("Limits:Links", "2"), ("Limits:Logins", "2"));

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Keys_are_refused_beyond_it_until_one_is_deleted()
    {
        var key = new CreateApiKey { Name = "Script", Scopes = [Scopes.PhotosRead] };
        var first = await Ansel.Send(key);
        await Ansel.Send(key);

        var refusal = await Refused.With(HttpStatusCode.Conflict, "LimitReached", Ansel.Send(key));
        await Admin.Send(key);
        await Ansel.Send(new DeleteApiKey { Id = first.Key.Id });
        await Ansel.Send(key);

        Assert.That(refusal.Message, Is.EqualTo("You have 2 API keys, and nobody may have more: delete one first."));
    }

    [Test]
    public async Task However_many_ask_at_once_no_key_is_made_beyond_it()
    {
        var asked = Enumerable.Range(0, 20).Select(_ => Ansel.Send(new CreateApiKey { Name = "Script", Scopes = [Scopes.PhotosRead] })).ToList();

        await Task.WhenAll(asked.Select(call => call.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.That(asked.Count(call => call.IsCompletedSuccessfully), Is.EqualTo(2));
        Assert.That((await Ansel.Send(new QueryApiKeys())).Results.Count(key => !key.Login), Is.EqualTo(2));
    }

    [Test]
    public async Task Links_are_refused_beyond_it_until_one_has_ended()
    {
        var (rich, other) = (await App.SignUp("rich"), await App.SignUp("other"));
        var link = new CreateLink { PhotoId = await rich.UploadOne(), Seconds = 300 };
        await rich.Send(link);
        await rich.Send(link);

        await Refused.With(HttpStatusCode.Conflict, "LimitReached", rich.Send(link));
        await other.Send(new CreateLink { PhotoId = await other.UploadOne(), Seconds = 300 });
        App.Clock.Advance(TimeSpan.FromSeconds(300));

        Assert.That((await rich.Send(link)).Id, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_login_beyond_it_ends_the_one_that_was_used_least_recently()
    {
        var script = await Ansel.Send(new CreateApiKey { Name = "Script", Scopes = [Scopes.GroupsRead] });
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await App.SignIn("ansel");
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Ansel.Send(new GetProfile());
        var third = await App.SignIn("ansel");

        await Refused.AsUnauthorized(second.Send(new GetProfile()));
        await Ansel.Send(new GetProfile());
        await third.Send(new GetProfile());
        await Admin.Send(new GetProfile());
        await App.Bearing(script.Secret).Send(new QueryGroups());
    }

    [Test]
    public async Task A_pair_of_tokens_beyond_it_ends_the_one_that_was_refreshed_least_recently()
    {
        var first = await App.Token("ansel");
        var second = await App.Token("ansel");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        first = await App.Anonymous().Send(new RefreshToken { Refresh = first.Refresh });
        var third = await App.Token("ansel");

        await Refused.AsUnauthorized(App.Bearing(second.Access).Send(new GetProfile()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new RefreshToken { Refresh = second.Refresh }));
        await App.Bearing(first.Access).Send(new GetProfile());
        await App.Bearing(third.Access).Send(new GetProfile());
    }
}
