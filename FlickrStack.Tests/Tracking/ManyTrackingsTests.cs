using System.Diagnostics;

namespace FlickrStack.Tests.Tracking;

/// <summary>A hundred thousand calls are looked through as quickly as a hundred.</summary>
internal sealed class ManyTrackingsTests : Tracked
{
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(100);

    private static readonly QueryTrackings[] Questions =
    [
        new(), new() { Status = "418" }, new() { Path = "/api/v1/nothing" }, new() { Operation = "Never" }, new() { Method = "PUT" },
        new() { User = "ansel" }, new() { User = "admin" }, new() { Status = "5xx", Path = "/api/v1/photos" },
        new() { From = DateTimeOffset.FromUnixTimeSeconds(50_000), To = DateTimeOffset.FromUnixTimeSeconds(51_000) },
        new() { To = DateTimeOffset.FromUnixTimeSeconds(30), Status = "200" }, new() { Offset = 90_000 },
        new() { Include = "avg(milliseconds),max(status),min(id)" },
    ];

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.Execute(
            """
            with recursive calls (n) as (select 0 union all select n + 1 from calls where n < 99999)
            insert into trackings (at, user_id, user_name, method, path, operation, status, milliseconds, address, user_agent, request_id)
            select n * 1000, u.id, 'ansel', 'GET', '/api/v1/photos/' || n, 'GetPhoto', case n % 50 when 0 then 500 else 200 end, 1.234,
                '192.168.100.200', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '0HNB1AAAAAAAA:00000001'
            from calls join users u on u.user_name = 'ansel'
            """);
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Every_question_is_answered_at_once([ValueSource(nameof(Questions))] QueryTrackings question, [Values] bool own)
    {
        var taken = new List<TimeSpan>();
        for (var time = 0; time < 5; time++)
        {
            var started = Stopwatch.GetTimestamp();
            await (own ? Ansel : Admin).Send(question);
            taken.Add(Stopwatch.GetElapsedTime(started));
        }

        TestContext.Progress.WriteLine($"{JsonOf(question)} own={own}: {taken.Min().TotalMilliseconds:0.0} ms");
        Assert.That(taken.Min(), Is.LessThan(Bound));
    }

    [Test]
    public async Task The_last_page_by_cursor_is_as_quick_as_the_first()
    {
        var near = await Ansel.Send(new QueryTrackings { Offset = 99_000, Limit = 10 });

        var started = Stopwatch.GetTimestamp();
        var far = await Ansel.Send(new QueryTrackings { Cursor = near.NextCursor, Limit = 10 });

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(Bound));
        Assert.That((far.Results.Count, far.Total), Is.EqualTo((10, 10_001)));
    }

    [Test]
    public async Task What_is_told_together_is_of_the_newest_that_are_counted_and_of_the_callers_own()
    {
        var edward = await App.SignUp("edward");
        var question = new QueryTrackings { To = DateTimeOffset.FromUnixTimeSeconds(100_000), Include = "count(*),min(at) oldest" };

        var own = await Ansel.Send(question);
        var other = await edward.Send(question);

        Assert.That((own.Total, own.Meta!["count(*)"], own.Meta["oldest"]), Is.EqualTo((10_001L, "10001", "89999000")));
        Assert.That((other.Total, other.Meta!["count(*)"], other.Meta["oldest"]), Is.EqualTo((0L, "0", "")));
    }

    private static string JsonOf(QueryTrackings question) => System.Text.Json.JsonSerializer.Serialize(question, ContractJson.Options);
}
