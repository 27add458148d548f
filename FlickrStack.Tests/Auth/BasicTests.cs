using System.Net;
using System.Text;

namespace FlickrStack.Tests.Auth;

/// <summary>A password that every request carries.</summary>
internal sealed class BasicTests : Administered
{
    [SetUp]
    public async Task Start()
    {
        await Open(("Wire:TrustedProxies:0", "127.0.0.1"));
        // A check of a password that was right forgets the attempt that it was counted as.
        await App.Execute("create table checks (account text)");
        await App.Whenever("after insert on login_attempts", "insert into checks values (new.account)");
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_hundred_requests_within_a_minute_cost_one_hash()
    {
        for (var i = 0; i < 100; i++) Assert.That(await Call("ansel", FlickrApp.Password), Is.EqualTo(HttpStatusCode.OK));
        var within = await Checks();

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Call("ansel", FlickrApp.Password);

        Assert.That((within, await Checks()), Is.EqualTo((1L, 2L)));
    }

    [Test]
    public async Task A_changed_password_and_a_disabled_user_count_from_the_next_request_on()
    {
        var id = (await UserNamed("ansel")).Id;
        await Call("ansel", FlickrApp.Password);

        await Admin.Send(new UpdateUser { Id = id, Disabled = true });
        var disabled = await Call("ansel", FlickrApp.Password);
        await Admin.Send(new UpdateUser { Id = id, Disabled = false });
        await Call("ansel", FlickrApp.Password);
        await Ansel.Send(new ChangePassword { OldPassword = FlickrApp.Password, NewPassword = "a-new-password" });

        Assert.That(disabled, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await Call("ansel", FlickrApp.Password), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await Call("ansel", "a-new-password"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Guesses_are_counted_and_a_remembered_password_is_no_way_round_it()
    {
        await Call("ansel", FlickrApp.Password);
        for (var i = 0; i < 10; i++) Assert.That(await Call("ansel", "guess"), Is.EqualTo(HttpStatusCode.Unauthorized));

        Assert.That(await Call("ansel", FlickrApp.Password), Is.EqualTo(HttpStatusCode.TooManyRequests));
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(await Call("ansel", FlickrApp.Password), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Guesses_from_another_address_find_nothing_remembered_and_make_nobody_forget()
    {
        await Call("ansel", FlickrApp.Password);
        for (var i = 0; i < 10; i++) Assert.That(await Call("ansel", "guess", "192.0.2.7"), Is.EqualTo(HttpStatusCode.Unauthorized));

        var there = await Call("ansel", FlickrApp.Password, "192.0.2.7");
        var here = await Call("ansel", FlickrApp.Password);

        Assert.That((there, here), Is.EqualTo((HttpStatusCode.TooManyRequests, HttpStatusCode.OK)));
        Assert.That(await Checks(), Is.EqualTo(2), "One for each address.");
    }

    [Test]
    public async Task A_remembered_password_opens_no_other_account()
    {
        await App.Open("dorothea");
        await Admin.Send(new UpdateUser { Id = (await UserNamed("dorothea")).Id, Password = "another-password" });
        await Call("ansel", FlickrApp.Password);

        Assert.That(await Call("dorothea", FlickrApp.Password), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await Call("ANSEL", FlickrApp.Password), Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<long> Checks() => App.Query<long>("select count(*) from checks where account = 'ansel'");

    private async Task<HttpStatusCode> Call(string name, string password, string from = "127.0.0.1")
    {
        using var http = App.Http();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        return (await http.GetAsync("/api/v1/me")).StatusCode;
    }
}
