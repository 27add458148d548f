using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace FlickrStack.Tests.Tracking;

/// <summary>What is recorded of each kind of call.</summary>
internal sealed class RecordTests : Tracked
{
    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_call_by_key_is_recorded_with_all_that_is_known_of_it()
    {
        using var http = App.Http(Ansel.Token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Darkroom/1.0");
        var before = App.Clock.GetUtcNow();

        var answer = await http.GetAsync("/api/v1/photos/?limit=3");
        var call = await Newest("/api/v1/photos/");

        Assert.That((call.Method, call.Path, call.Operation, call.Status), Is.EqualTo(("GET", "/api/v1/photos/", "QueryPhotos", 200)));
        Assert.That((call.UserName, call.UserId), Is.EqualTo(("ansel", (long?)(await UserNamed("ansel")).Id)));
        Assert.That((call.Address, call.UserAgent), Is.EqualTo(("127.0.0.1", "Darkroom/1.0")));
        Assert.That(call.RequestId, Is.EqualTo(answer.Headers.GetValues("X-Request-Id").Single()));
        Assert.That(call.At, Is.EqualTo(before));
        Assert.That(call.Milliseconds, Is.GreaterThan(0).And.LessThan(20_000));
    }

    [Test]
    public async Task A_call_by_password_is_recorded_under_its_user()
    {
        using var http = App.Http();
        http.DefaultRequestHeaders.Authorization = new(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ansel:{FlickrApp.Password}")));

        await http.GetAsync("/api/v1/groups?by=password");
        var call = await Newest("/api/v1/groups");

        Assert.That((call.UserName, call.Status), Is.EqualTo(("ansel", 200)));
    }

    [TestCase("GET", "/api/v1/plans/", 401, "QueryPlans", TestName = "Without a credential")]
    [TestCase("HEAD", "/api/QueryPlans", 401, "QueryPlans", TestName = "HEAD")]
    [TestCase("POST", "/json/reply/GetProfile[]", 401, "GetProfile", TestName = "A batch")]
    [TestCase("GET", "/api/v1/nothing/here", 404, null, TestName = "An unknown path")]
    [TestCase("POST", "/auth/nothing", 404, "Authenticate", TestName = "An unknown way to sign in")]
    [TestCase("GET", "/services/rest", 200, "Flickr", TestName = "The Flickr-compatible endpoint")]
    [TestCase("DELETE", "/api/v1/plans", 405, null, TestName = "A method that the path does not take")]
    [TestCase("OPTIONS", "/api/v1/uploads/tus", 204, "Tus", TestName = "A resumable upload's greeting")]
    public async Task A_call_by_nobody_is_recorded_whatever_becomes_of_it(string method, string path, int status, string? operation)
    {
        using var http = App.Http();

        await http.SendAsync(new(new(method), path));
        var call = (await Eventually.Is(
            () => Admin.Send(new QueryTrackings { Path = path, Method = method }), page => page.Results.Count > 0)).Results[0];

        Assert.That((call.Path, call.Status, call.Operation), Is.EqualTo((path, status, operation)));
        Assert.That((call.UserId, call.UserName, call.UserAgent), Is.EqualTo(((long?)null, (string?)null, (string?)null)));
    }

    [Test]
    public async Task A_refused_call_is_recorded_with_its_operation_and_its_user()
    {
        using var http = App.Http(Ansel.Token);

        await http.GetAsync("/api/v1/photos/987654");
        await http.GetAsync("/api/v1/users");
        await http.GetAsync("/api/GetPhoto?id=garbage");
        var (missing, forbidden) = (await Newest("/api/v1/photos/987654"), await Newest("/api/v1/users"));
        var garbage = await Newest("/api/GetPhoto");

        Assert.That((missing.Status, missing.Operation, missing.UserName), Is.EqualTo((404, "GetPhoto", "ansel")));
        Assert.That((forbidden.Status, forbidden.Operation, forbidden.UserName), Is.EqualTo((403, "QueryUsers", "ansel")));
        Assert.That((garbage.Status, garbage.Operation), Is.EqualTo((400, "GetPhoto")));
    }

    [Test]
    public async Task A_call_that_the_service_itself_fails_at_is_recorded()
    {
        using var http = App.Http(Ansel.Token);
        await App.Execute("alter table groups rename to hidden");

        await http.GetAsync("/api/v1/groups/1234");
        await App.Execute("alter table hidden rename to groups");
        var call = await Newest("/api/v1/groups/1234");

        Assert.That((call.Status, call.Operation), Is.EqualTo((500, "GetGroup")));
    }

    [Test]
    public async Task Looking_at_what_was_called_and_all_that_is_no_call_of_the_api_are_not_recorded()
    {
        using var http = App.Http(Admin.Token);
        var before = await Settled();

        foreach (var path in new[] { "/api/v1/trackings", "/API/v1/Trackings/?limit=1", "/api/QueryTrackings", "/json/reply/QueryTrackings", "/login", "/health/live", "/media/1/h200.jpg", "/apia" })
            await http.GetAsync(path);

        Assert.That(await Settled(), Is.EqualTo(before + 1), "The mark alone is new.");
    }

    [Test]
    public async Task No_secret_is_written_down()
    {
        using var http = App.Http(Ansel.Token);
        var key = Ansel.Token!;

        await http.PostAsJsonAsync("/api/v1/login", new { userName = "ansel", password = FlickrApp.Password });
        await http.PostAsJsonAsync($"/api/v1/login?password={FlickrApp.Password}", new { userName = "ansel" });
        foreach (var path in new[] { "timelink/secret-token", "TimeLink/secret-token/more", "timelink%2Fsecret-token", "%74imelink/secret-token", "/timelink//secret-token", $"photos/{key}", $"uploads/x?e=1&s={key}" })
            await http.GetAsync($"/api/v1/{path}");
        await http.GetAsync($"/api/{new string('a', 480)}/{key}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key + "x");
        await http.GetAsync("/api/v1/photos");
        await Settled();

        var written = string.Join(' ', await App.List<string>("select path || ' ' || coalesce(user_agent, '') || coalesce(user_name, '') || ' ' || address from trackings"));
        Assert.That(written, Does.Contain("/api/v1/timelink/… ").And.Contain("/api/v1/photos/…"));
        Assert.That(written, Does.Not.Contain("secret-token").And.Not.Contain(key[..10]).And.Not.Contain(FlickrApp.Password).And.Not.Contain("?"));
    }
}
