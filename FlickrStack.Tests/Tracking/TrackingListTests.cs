using System.Net;

namespace FlickrStack.Tests.Tracking;

/// <summary>Who sees which calls, and how they are found.</summary>
internal sealed class TrackingListTests : Tracked
{
    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.Open("dorothea");
        await Settled();
        await App.Execute("delete from trackings");
        await App.Execute(
            """
            with recursive calls (n) as (select 0 union all select n + 1 from calls where n < 59)
            insert into trackings (at, user_id, user_name, method, path, operation, status, milliseconds, address, request_id)
            select 1000 * (n / 2), u.id, u.user_name, case n % 3 when 0 then 'POST' else 'GET' end,
                '/api/v1/' || case n % 4 when 0 then 'photos' when 1 then 'photos/' || n when 2 then '%_' else 'groups' end,
                case n % 4 when 3 then 'QueryGroups' else 'QueryPhotos' end,
                case n % 5 when 0 then 404 when 1 then 500 else 200 end, 1.5, '127.0.0.1', 'r' || n
            from calls join users u on u.user_name = case n % 2 when 0 then 'ansel' else 'dorothea' end
            order by n
            """);
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Everyone_sees_their_own_calls_and_an_administrator_everyones()
    {
        var dorothea = await App.SignIn("dorothea");
        await Newest("/api/v1/login");

        var own = await Ansel.Send(new QueryTrackings { Limit = 500, To = At(30) });
        var others = await dorothea.Send(new QueryTrackings { Limit = 500, To = At(30) });
        var all = await Admin.Send(new QueryTrackings { Limit = 500, To = At(30) });

        Assert.That((own.Total, own.Results.Count, others.Total, all.Total), Is.EqualTo((30, 30, 30, 60)));
        Assert.That(own.Results.Select(call => call.UserName), Is.All.EqualTo("ansel"));
        Assert.That(others.Results.Select(call => call.UserName), Is.All.EqualTo("dorothea"));
    }

    [Test]
    public async Task Asking_for_another_users_calls_finds_none_but_for_an_administrator()
    {
        var foreign = await Ansel.Send(new QueryTrackings { User = "dorothea", To = At(30) });
        var own = await Ansel.Send(new QueryTrackings { User = "Ansel", To = At(30) });
        var asAdmin = await Admin.Send(new QueryTrackings { User = "dorothea", To = At(30) });
        var nobody = await Admin.Send(new QueryTrackings { User = "nobody" });

        Assert.That((foreign.Total, own.Total, asAdmin.Total, nobody.Total), Is.EqualTo((0, 30, 30, 0)));
    }

    [Test]
    public async Task A_role_does_not_count_for_a_narrowed_credential_and_a_scope_is_needed()
    {
        await App.Open("narrow", "Basic", Roles.Admin);
        var narrow = await App.SignIn("narrow");
        await Scope("trackings:read");
        var own = await narrow.Send(new QueryTrackings());
        await Scope("photos:read");

        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", narrow.Send(new QueryTrackings()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new QueryTrackings()));
        Assert.That(own.Total, Is.Zero);

        Task Scope(string scope) => App.Execute(
            $"update api_keys set scopes = '{scope}' where user_id = (select id from users where user_name = 'narrow')");
    }

    [TestCase("method=post", 20)]
    [TestCase("path=/api/v1/photos", 30)]
    [TestCase("path=/api/v1/photos/", 15)]
    [TestCase("path=/api/v1/%25_", 15)]
    [TestCase("path=/api/v1/%25", 15)]
    [TestCase("path=photos", 0)]
    [TestCase("operation=QueryGroups", 15)]
    [TestCase("status=404", 12)]
    [TestCase("status=2xx", 36)]
    [TestCase("status=5XX&operation=QueryPhotos", 9)]
    [TestCase("from=1970-01-01T00:00:10Z", 40)]
    [TestCase("from=1970-01-01T00:00:10Z&to=1970-01-01T00:00:11Z", 4)]
    [TestCase("user=ansel&method=GET&status=200", 12)]
    [TestCase("status=&user=&path=&method=&operation=", 60)]
    public async Task Calls_are_found_by_what_was_called_how_when_and_with_which_outcome(string query, int expected)
    {
        using var http = App.Http(Admin.Token);
        var bound = query.Contains("to=") ? "" : "&to=1970-01-01T00:00:29Z";

        var page = await http.GetStringAsync($"/api/v1/trackings?{query}{bound}&limit=1");

        Assert.That(page, Does.Contain($"\"total\":{expected},"));
    }

    [Test]
    public async Task Pages_go_from_the_newest_to_the_oldest_by_offset_and_by_cursor()
    {
        var all = await Admin.Send(new QueryTrackings { Limit = 500, To = At(29) });
        var byOffset = await Admin.Send(new QueryTrackings { Limit = 7, Offset = 7, To = At(29) });
        var seen = new List<long>();
        var page = await Admin.Send(new QueryTrackings { Limit = 7, To = At(29) });
        for (; ; page = await Admin.Send(new QueryTrackings { Limit = 7, To = At(29), Cursor = page.NextCursor }))
        {
            seen.AddRange(page.Results.Select(call => call.Id));
            if (page.NextCursor is null) break;
        }

        var ids = all.Results.Select(call => call.Id).ToList();
        Assert.That(ids, Is.Ordered.Descending.And.Count.EqualTo(60));
        Assert.That(seen, Is.EqualTo(ids));
        Assert.That(byOffset.Results.Select(call => call.Id), Is.EqualTo(ids.Skip(7).Take(7)));
        Assert.That(page.Total, Is.EqualTo(60));
    }

    [TestCase("status=abc")]
    [TestCase("status=6xx")]
    [TestCase("status=4x")]
    [TestCase("status=4040")]
    [TestCase("from=yesterday")]
    [TestCase("orderBy=path")]
    [TestCase("limit=501")]
    [TestCase("cursor=abc")]
    public async Task Garbage_is_refused(string query)
    {
        using var http = App.Http(Admin.Token);

        var answer = await http.GetAsync($"/api/v1/trackings?{query}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("POST")]
    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Nobody_changes_what_was_recorded(string method)
    {
        using var http = App.Http(Admin.Token);

        var answer = await http.SendAsync(new(new(method), "/api/v1/trackings"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    private static DateTimeOffset At(int seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
