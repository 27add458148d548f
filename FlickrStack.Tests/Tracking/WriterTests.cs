using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Tracking;

/// <summary>How calls come into the table: late, but neither lost without being counted nor at a request's cost.</summary>
internal sealed class WriterTests : Tracked
{
    [TearDown]
    public Task Stop() => Close();

    [TestCase("true", 1200)]
    [TestCase("false", 0)]
    public async Task What_waits_is_written_down_before_the_program_ends_unless_nothing_is_recorded(string enabled, int expected)
    {
        await Open();
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        await using (var first = await FlickrApp.StartOn(folder, ("Tracking:Enabled", enabled)))
        {
            using var http = first.Http();
            await Task.WhenAll(Enumerable.Range(0, 1200).Select(number => http.GetAsync($"/api/last-{number}")));
        }

        await using (var second = await FlickrApp.StartOn(folder))
            Assert.That(await second.Query<long>("select count(*) from trackings where path like '/api/last-%'"), Is.EqualTo(expected));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task What_has_no_room_is_lost_and_counted_told_once_and_delays_nobody()
    {
        await Open(("Tracking:MostWaiting", "5"));
        await Settled();
        var told = Told();
        using var lost = new MeterSum(LostTrackings.CounterName);
        using var http = App.Http();
        await App.Within(async services =>
        {
            await using var held = await services.GetRequiredService<Database>().Begin(default);
            for (var number = 0; number < 40; number++) await http.GetAsync($"/api/full-{number}").WaitAsync(TimeSpan.FromSeconds(20));
        });
        var written = await Eventually.Is(
            () => App.Query<long>("select count(*) from trackings where path like '/api/full-%'"), rows => rows + lost.Value == 40);

        Assert.That(written, Is.InRange(5, 30));
        Assert.That(Told(), Is.EqualTo(told + 1));
    }

    [Test]
    public async Task A_failing_database_is_tried_again()
    {
        await Open();
        await Settled();
        using var http = App.Http();
        await App.Execute("alter table trackings rename to hidden");
        await http.GetAsync("/api/kept");
        await Eventually.Holds(() => App.Log.Lines.Any(line => line.Contains("are not recorded yet")));

        await App.Execute("alter table hidden rename to trackings");

        Assert.That((await Newest("/api/kept")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task What_a_failing_database_never_takes_is_lost_and_counted()
    {
        await Open(("Tracking:Retries", "0"));
        await Settled();
        using var lost = new MeterSum(LostTrackings.CounterName);
        using var http = App.Http();
        await App.Execute("alter table trackings rename to hidden");
        await http.GetAsync("/api/gone");

        await Eventually.Holds(() => lost.Value == 1);

        await App.Execute("alter table hidden rename to trackings");
        await http.GetAsync("/api/after");
        Assert.That((await Newest("/api/after")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Calls_are_forgotten_when_they_are_older_than_is_kept()
    {
        await Open(("Tracking:KeepDays", "7"));
        var before = await Settled();
        await App.Execute(
            """
            with recursive calls (n) as (select 1 union all select n + 1 from calls where n < 2500)
            insert into trackings (at, method, path, status, milliseconds, address, request_id)
            select (select max(at) from trackings) - n * 1000, 'GET', '/api/old', 200, 1, '', '' from calls
            """);

        App.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(10.5));
        await Purge();
        var kept = await App.Query<long>("select count(*) from trackings");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Purge();

        Assert.That(kept, Is.EqualTo(before + 10));
        Assert.That(await App.Query<long>("select count(*) from trackings"), Is.Zero);
    }

    private int Told() => App.Log.Lines.Count(line => line.Contains("calls could not be recorded"));

    private Task Purge() => App.Within(async services =>
        await ActivatorUtilities.CreateInstance<PurgeTrackingsJob>(services).Execute(null!, default));
}
