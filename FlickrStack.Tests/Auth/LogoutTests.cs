using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests.Auth;

internal sealed class LogoutTests
{
    private FlickrApp app = null!;
    private FlickrStackClient client = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        client = await app.SignUp("ansel");
    }

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task Logout_kills_exactly_the_key_it_carries()
    {
        var phone = await app.SignIn("ansel");
        var someoneElse = await app.SignUp("dorothea");

        await client.Send(new Logout());

        await Refused.AsUnauthorized(client.Send(new QueryGroups()));
        await phone.Send(new QueryGroups());
        await someoneElse.Send(new QueryGroups());
    }

    [Test]
    public async Task A_kept_page_is_not_served_to_a_dead_key()
    {
        await client.Send(new QueryPhotos());
        await client.Send(new QueryPhotos());

        await client.Send(new Logout());

        await Refused.AsUnauthorized(client.Send(new QueryPhotos()));
    }

    [Test]
    public async Task A_second_logout_is_refused_like_any_call_of_a_dead_key()
    {
        await client.Send(new Logout());

        await Refused.AsUnauthorized(client.Send(new Logout()));
    }

    [TestCase("DELETE", "/api/v1/logout")]
    [TestCase("POST", "/api/v1/logout/")]
    [TestCase("POST", "/auth/logout")]
    [TestCase("GET", "/auth/logout")]
    [TestCase("POST", "/api/AuthenticateLogout")]
    [TestCase("POST", "/json/reply/Logout")]
    public async Task Every_way_to_log_out_answers_an_empty_object(string method, string path)
    {
        using var http = app.Http(client.Token);

        var answer = await http.SendAsync(new(new(method), path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("{}"));
        await Refused.AsUnauthorized(client.Send(new GetProfile()));
    }
}
