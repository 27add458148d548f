using System.Net;

namespace FlickrStack.Tests.Components;

internal sealed class SessionTests : Administered
{
    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_comes_back_to_where_they_were()
    {
        using var reader = new PageReader(App);

        var asked = await reader.Get("/?q=sea");
        var address = asked.Headers.Location!.OriginalString;
        var back = await reader.Submit(address, "login", ("Form.UserName", "ansel"), ("Form.Password", FlickrApp.Password));

        Assert.That(address, Is.EqualTo("/login?returnUrl=%2F%3Fq%3Dsea"));
        Assert.That(new Uri(App.Address, back.Headers.Location!).PathAndQuery, Is.EqualTo("/?q=sea"));
        Assert.That(await reader.Read("/"), Does.Contain("ansel").And.Contain("Sign out"));
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    [TestCase("/\t/evil.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/https://evil.example/")]
    [TestCase("/javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_host(string address)
    {
        using var reader = new PageReader(App);

        var back = await reader.Submit($"/login?returnUrl={Uri.EscapeDataString(address)}", "login", ("Form.UserName", "ansel"), ("Form.Password", FlickrApp.Password));

        Assert.That(new Uri(App.Address, back.Headers.Location!).AbsoluteUri, Does.StartWith(App.Address.AbsoluteUri));
    }

    [TestCase("ansel", "wrong-password", "Invalid Username or Password")]
    [TestCase("", "", "must not be empty")]
    public async Task A_sign_in_that_fails_says_why_and_keeps_the_name_but_no_password(string name, string password, string why)
    {
        using var reader = new PageReader(App);

        var answer = await reader.Submit("/login", "login", ("Form.UserName", name), ("Form.Password", password));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain(why));
        Assert.That(page, Does.Contain($"value=\"{name}\"").Or.EqualTo(name.Length == 0 ? page : ""));
        Assert.That(page, Does.Not.Contain("wrong-password"));
        Assert.That(reader.Cookies.GetAllCookies()["flickrstack"], Is.Null);
    }

    [Test]
    public async Task Signing_out_ends_the_key_of_the_browser_and_no_other()
    {
        using var here = await PageReader.SignedIn(App, "ansel");
        using var there = await PageReader.SignedIn(App, "ansel");
        var kept = here.Cookies.GetAllCookies()["flickrstack"]!.Value;

        var answer = await here.Post("/logout", ("__RequestVerificationToken", await here.Token("/")));
        here.Cookies.Add(new Cookie("flickrstack", kept, "/", App.Address.Host));
        var stolen = await here.Get("/");

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/login"));
        Assert.That(stolen.Headers.Location!.OriginalString, Does.StartWith("/login"));
        Assert.That(await there.Read("/"), Does.Contain("Sign out"));
    }

    [Test]
    public async Task A_user_who_is_shut_out_sees_no_further_page()
    {
        await App.Open("edward");
        using var reader = await PageReader.SignedIn(App, "edward");

        await Admin.Send(new UpdateUser { Id = (await UserNamed("edward")).Id, Disabled = true });

        Assert.That((await reader.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task The_cookie_is_out_of_the_reach_of_scripts_and_of_other_sites()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");

        var cookie = reader.Cookies.GetAllCookies()["flickrstack"]!;

        Assert.That(cookie.HttpOnly);
        Assert.That(cookie.Value, Does.Not.Contain("fs_"));
    }

    [Test]
    public async Task The_api_takes_the_cookie_from_a_script_of_a_page_alone()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");
        var token = await reader.Token("/");

        Assert.That(await Me(reader, null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await Me(reader, "made-up"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await Me(reader, token), Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/services/rest/?method=flickr.test.login&format=json&nojsoncallback=1")]
    [TestCase("/json/reply/GetProfile")]
    [TestCase("/auth")]
    public async Task Nothing_else_takes_the_cookie(string path)
    {
        using var reader = await PageReader.SignedIn(App, "ansel");

        var answer = await (await reader.Get(path)).Content.ReadAsStringAsync();

        Assert.That(answer, Does.Not.Contain("ansel"));
    }

    [Test]
    public async Task A_form_of_another_site_does_nothing()
    {
        using var reader = await PageReader.SignedIn(App, "ansel");

        var answer = await reader.Post("/logout");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await reader.Read("/"), Does.Contain("Sign out"));
    }

    private static async Task<HttpStatusCode> Me(PageReader reader, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        if (token is not null) request.Headers.Add("X-Csrf-Token", token);
        return (await reader.Send(request)).StatusCode;
    }
}
