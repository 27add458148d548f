using System.Diagnostics;
using FlickrStack.Tests.Tracking;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Oversight;

/// <summary>What the dashboard adds up, and that it does so at once.</summary>
internal sealed class DashboardTests : Tracked
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Calls_and_uploads_are_told_by_the_hour()
    {
        var photo = await Ansel.UploadOne();
        await Settled();
        var now = App.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await App.Execute(
            $"""
            delete from trackings;
            with recursive calls (n) as (select 1 union all select n + 1 from calls where n < 100)
            insert into trackings (at, method, path, status, milliseconds, address, request_id)
            select {now} - 3600000, 'GET', '/api', case n % 10 when 0 then 500 when 1 then 404 when 2 then 304 else 200 end, n, '', '' from calls
            """);

        var told = await Admin.Send(new GetDashboard { Hours = 3 });

        var hour = told.Hours[1];
        Assert.That(told.Hours.Select(one => one.At), Is.Ordered.And.Exactly(3).Items);
        Assert.That((hour.Succeeded, hour.Redirected, hour.Refused, hour.Failed), Is.EqualTo((70, 10, 10, 10)));
        Assert.That((hour.P50, hour.P95), Is.EqualTo((50.0, 95.0)));
        Assert.That(told.Hours.Select(one => one.Uploads), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That((told.Hours[0].Succeeded, told.Hours[0].P50), Is.EqualTo((0L, (double?)null)));
        Assert.That((await Ansel.Send(new GetPhoto { Id = photo })).Id, Is.EqualTo(photo));
    }

    [Test]
    public async Task What_there_is_and_who_has_it_is_told_and_the_rest_together()
    {
        var photo = await Ansel.UploadOne();
        var bytes = (await Ansel.Send(new GetPhoto { Id = photo })).Bytes;
        for (var user = 0; user < 20; user++) await App.Open($"user{user}");
        await App.Execute("update libraries set bytes = 1000000, photo_count = 2 where owner_id > 2; update photos set status = 2");
        await Ansel.Send(new CreateGroup { Name = "g" });

        var told = await Admin.Send(new GetDashboard());

        Assert.That((told.Totals.Users, told.Totals.Photos, told.Totals.Groups, told.Totals.OpenLinks), Is.EqualTo((22, 41, 1, 0)));
        Assert.That((told.Storage.Count, told.OtherStorage.Photos, told.OtherStorage.Bytes), Is.EqualTo((20, 1, bytes)));
        Assert.That((told.FailedPhotos, told.Hours.Count, told.LostTrackings, told.RenderProcesses), Is.EqualTo((1, 24, 0, 0)));
        Assert.That(told.Totals.Bytes, Is.EqualTo(20_000_000 + bytes));
    }

    [Test]
    public async Task A_hundred_thousand_calls_are_added_up_at_once()
    {
        var now = App.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await App.Execute(
            $"""
            with recursive calls (n) as (select 0 union all select n + 1 from calls where n < 99999)
            insert into trackings (at, user_name, method, path, operation, status, milliseconds, address, user_agent, request_id)
            select {now} - n * 800, 'ansel', 'GET', '/api/v1/photos/' || n, 'GetPhoto', case n % 50 when 0 then 500 else 200 end, n % 97,
                '192.168.100.200', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '0HNB1AAAAAAAA:00000001'
            from calls order by n desc
            """);

        var taken = new List<TimeSpan>();
        for (var time = 0; time < 9; time++)
        {
            var started = Stopwatch.GetTimestamp();
            var told = await Admin.Send(new GetDashboard());
            taken.Add(Stopwatch.GetElapsedTime(started));
            Assert.That(told.Hours.Sum(hour => hour.Succeeded + hour.Failed), Is.GreaterThanOrEqualTo(99_000));
            Assert.That(told.Hours[^2].P50, Is.EqualTo(48).Within(5));
        }

        TestContext.Progress.WriteLine($"{taken.Min().TotalMilliseconds:0.0} ms");
        Assert.That(taken.Min(), Is.LessThan(TimeSpan.FromMilliseconds(100)));
    }

    [TestCase(0)]
    [TestCase(169)]
    public async Task Nobody_looks_back_further_than_a_week(int hours) =>
        await Refused.With(System.Net.HttpStatusCode.BadRequest, "InclusiveBetween", Admin.Send(new GetDashboard { Hours = hours }));
}
