using System.Net;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class OAuthTokenTests : Administered
{
    private FlickrCaller application = null!;
    private OAuthDance dance = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        application = await FlickrCaller.Of(App, "ansel", "<b>Slides</b> & \"co\"");
        dance = new(App, application);
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_application_is_let_in_by_anybody_and_acts_for_whoever_let_it_in()
    {
        var dorothea = await App.SignUp("dorothea");

        var token = await dance.LetIn("dorothea", "read");

        var user = (await token.Ok("flickr.test.login")).GetProperty("user");
        Assert.That(user.GetProperty("username").GetProperty("_content").GetString(), Is.EqualTo("dorothea"));
        Assert.That(user.GetProperty("id").GetString(), Is.EqualTo(FlickrPeople.NsidOf((await dorothea.Send(new GetProfile())).Id)));
    }

    [Test]
    public async Task The_page_asks_without_a_cookie_and_writes_names_as_text()
    {
        var request = await dance.Request();
        using var http = App.Http();

        var page = await http.GetAsync($"{OAuthDance.ConsentPath}?oauth_token={request.Token}&perms=write");

        var html = await page.Content.ReadAsStringAsync();
        Assert.That(html, Does.Contain("Let &lt;b&gt;Slides&lt;/b&gt; &amp; &quot;co&quot; in?").And.Contain("see, add and change all your photos"));
        Assert.That(page.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("")]
    [TestCase("0123456789abcdef0123456789abcdef")]
    public async Task A_request_that_there_is_not_is_told_without_repeating_it(string request)
    {
        using var http = App.Http();

        var html = await http.GetStringAsync($"{OAuthDance.ConsentPath}?oauth_token={Uri.EscapeDataString(request)}&perms=<script>");

        Assert.That(html, Does.Contain("Nothing waits for your consent").And.Not.Contain("<script"));
    }

    [Test]
    public async Task A_wrong_password_lets_nothing_in_and_is_throttled_as_logins_are()
    {
        var request = await dance.Request();
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 40; attempt++) answers.Add((await dance.Consent(request, "ansel", password: "wrong-password")).StatusCode);

        Assert.That(answers[0], Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await dance.Consent(request, "ansel")).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task A_page_of_the_application_gets_the_verifier_by_the_browser()
    {
        var request = await dance.Request("https://slides.example/done?a=1&b=%20#x");

        var consent = await dance.Consent(request, "ansel");

        var address = consent.Headers.Location!;
        var verifier = System.Web.HttpUtility.ParseQueryString(address.Query)["oauth_verifier"]!;
        Assert.That(consent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(address.AbsoluteUri, Does.StartWith($"https://slides.example/done?a=1&b=%20&oauth_token={request.Token}&oauth_verifier="));
        Assert.That((await dance.Exchange(request, verifier)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/done")]
    [TestCase("")]
    public async Task What_is_no_page_is_no_callback(string callback)
    {
        var answer = await application.Get(OAuthDance.RequestPath, application.Signed("GET", new(App.Address, OAuthDance.RequestPath), ("oauth_callback", callback)));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("oauth_problem=parameter_rejected"));
    }

    [Test]
    public async Task A_request_is_answered_once_exchanged_once_and_only_by_its_application_and_verifier()
    {
        var (request, other) = (await dance.Request(), new OAuthDance(App, await FlickrCaller.Of(App, "ansel")));
        Assert.That((await dance.Exchange(request, "")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "nobody has consented");
        var verifier = await OAuthDance.Verifier(await dance.Consent(request, "ansel"));

        Assert.That((await dance.Consent(request, "ansel")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await dance.Exchange(request, "0123456789abcdef0123456789abcdef")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await other.Exchange(other.With($"oauth_token={request.Token}&oauth_token_secret={request.TokenSecret}"), verifier)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await dance.Exchange(request, verifier)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await dance.Exchange(request, verifier)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_request_waits_for_ten_minutes()
    {
        var request = await dance.Request();

        App.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.That((await dance.Consent(request, "ansel")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_password_that_changes_ends_consents_and_tokens()
    {
        await App.Open("dorothea");
        var (request, token) = (await dance.Request(), await dance.LetIn("dorothea"));
        var verifier = await OAuthDance.Verifier(await dance.Consent(request, "dorothea"));

        await Admin.Send(new UpdateUser { Id = (await UserNamed("dorothea")).Id, Password = "another-password" });

        Assert.That((await dance.Exchange(request, verifier)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await token.Refused(98, "flickr.test.login"), Is.EqualTo("Invalid auth token"));
    }

    [Test]
    public async Task A_token_ends_with_its_key_with_its_application_and_while_its_user_is_shut_out()
    {
        var dorothea = await App.SignUp("dorothea");
        var (deleted, kept) = (await dance.LetIn("dorothea"), await dance.LetIn("dorothea"));
        var keys = (await dorothea.Send(new QueryApiKeys())).Results.Where(key => key.Name.Contains("Slides")).ToList();

        await dorothea.Send(new DeleteApiKey { Id = keys.Single(key => deleted.Token.StartsWith(key.Prefix, StringComparison.Ordinal)).Id });
        await deleted.Refused(98, "flickr.test.login");
        await kept.Ok("flickr.test.login");
        await Admin.Send(new UpdateUser { Id = (await UserNamed("dorothea")).Id, Disabled = true });
        await kept.Refused(98, "flickr.test.login");
        await Admin.Send(new UpdateUser { Id = (await UserNamed("dorothea")).Id, Disabled = false });
        await kept.Ok("flickr.test.login");
        var made = (await Ansel.Send(new QueryApiKeys())).Results.Single(key => key.Name.Contains("Slides"));
        await Ansel.Send(new DeleteApiKey { Id = made.Id });
        await kept.Refused(100, "flickr.test.login");
    }

    [Test]
    public async Task A_token_is_good_with_the_application_it_was_given_to()
    {
        var token = await dance.LetIn("ansel");
        var other = await FlickrCaller.Of(App, "ansel");

        await other.With(token.Token, token.TokenSecret).Refused(98, "flickr.test.login");
    }

    [Test]
    public async Task A_consent_that_is_no_form_is_refused()
    {
        var answer = await application.Post(OAuthDance.ConsentPath, new StringContent("{}", null, "application/json"));

        Assert.That((int)answer.StatusCode, Is.InRange(400, 499));
    }
}
