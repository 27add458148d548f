using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Auth;

internal sealed class LoginTests
{
    private FlickrApp app = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        await app.Open("ansel", "Premium", Roles.Admin);
    }

    [TearDown]
    public async Task Stop() => await app.DisposeAsync();

    [Test]
    public async Task Login_answers_a_new_key_and_whose_it_is()
    {
        var client = app.Anonymous();

        var first = await client.Login("ansel", FlickrApp.Password);
        var second = await client.Login("ansel", FlickrApp.Password);

        Assert.That(first.Token, Does.Match("^fs_[A-Za-z0-9_-]{38}$").And.Not.EqualTo(second.Token));
        Assert.That(first.TokenType, Is.EqualTo("Bearer"));
        Assert.That((first.UserName, first.Plan), Is.EqualTo(("ansel", "Premium")));
        Assert.That(first.Roles, Is.EqualTo(new[] { "admin" }));
    }

    [TestCase("""{"username":"ansel","password":"a-good-password"}""", "application/json")]
    [TestCase("""{"UserName":"ANSEL","Password":"a-good-password"}""", "application/json")]
    [TestCase("username=ansel&password=a-good-password", "application/x-www-form-urlencoded")]
    public async Task Login_is_read_in_any_dialect(string body, string contentType)
    {
        using var http = app.Http();

        var answer = await http.PostAsync("/api/v1/login/", new StringContent(body, null, contentType));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_wrong_password_an_unknown_name_and_a_disabled_user_are_refused_alike()
    {
        await app.Open("gone");
        await app.Execute("update users set disabled = true where user_name = 'gone'");

        var wrong = await Refused.AsUnauthorized(app.Anonymous().Login("ansel", "guess"));
        var unknown = await Refused.AsUnauthorized(app.Anonymous().Login("nobody", "guess"));
        var disabled = await Refused.AsUnauthorized(app.Anonymous().Login("gone", FlickrApp.Password));

        Assert.That(new[] { unknown.Message, disabled.Message }, Is.All.EqualTo(wrong.Message));
    }

    [Test]
    public async Task A_login_without_name_and_password_is_told_the_fields()
    {
        var refusal = await Refused.With(
            HttpStatusCode.BadRequest, "NotEmpty", app.Anonymous().Send(new Login { UserName = "" }));

        Assert.That(refusal.FieldErrors.Select(error => error.FieldName), Is.EqualTo(new[] { "UserName", "Password" }));
    }

    [Test]
    public async Task A_password_in_the_url_is_refused_because_urls_are_logged()
    {
        using var http = app.Http();

        var answer = await http.PostAsync("/api/v1/login?username=ansel&password=a-good-password", null);

        var status = (await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus;
        Assert.That((answer.StatusCode, status.ErrorCode), Is.EqualTo((HttpStatusCode.BadRequest, "SecretInUrl")));
    }

    [Test]
    public async Task After_ten_failures_even_the_right_password_waits_for_the_window_to_end()
    {
        await app.Open("other");
        for (var i = 0; i < 10; i++) await Refused.AsUnauthorized(app.Anonymous().Login("ansel", $"guess {i}"));

        var locked = await Refused.With(
            HttpStatusCode.TooManyRequests, "TooManyRequests", app.Anonymous().Login("ansel", FlickrApp.Password));

        Assert.That(locked.RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(10)));
        await app.Anonymous().Login("other", FlickrApp.Password);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Anonymous().Login("ansel", FlickrApp.Password);
    }

    [Test]
    public async Task Guesses_sent_all_at_once_are_all_counted()
    {
        var guesses = Enumerable.Range(0, 30).Select(async i =>
        {
            using var http = app.Http();
            return await http.PostAsJsonAsync("/api/v1/login", new { username = "nobody", password = $"guess {i}" });
        });

        var answers = await Task.WhenAll(guesses);

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), Is.EqualTo(10));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), Is.EqualTo(20));
    }

    [Test]
    public async Task A_success_forgets_the_failures_before_it()
    {
        for (var i = 0; i < 9; i++) await Refused.AsUnauthorized(app.Anonymous().Login("ansel", "guess"));
        await app.Anonymous().Login("ansel", FlickrApp.Password);

        for (var i = 0; i < 9; i++) await Refused.AsUnauthorized(app.Anonymous().Login("ansel", "guess"));

        await app.Anonymous().Login("ansel", FlickrApp.Password);
    }

    [Test]
    public async Task A_hash_of_fewer_rounds_is_renewed_when_its_user_signs_in()
    {
        var before = await app.Query<string>("select password_hash from users where user_name = 'ansel'");
        await using var stronger = await FlickrApp.Start(("Login:HashIterations", "5000"));
        await stronger.Open("ansel");
        await stronger.Execute($"update users set password_hash = '{before}' where user_name = 'ansel'");

        await stronger.Anonymous().Login("ansel", FlickrApp.Password);

        Assert.That(
            await stronger.Query<string>("select password_hash from users where user_name = 'ansel'"), Is.Not.EqualTo(before));
        await stronger.Anonymous().Login("ansel", FlickrApp.Password);
    }
}
