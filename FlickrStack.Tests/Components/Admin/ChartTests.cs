using FlickrStack.Components.Admin.Charts;
using FlickrStack.Components.Admin.Oversight;

namespace FlickrStack.Tests.Components.Admin;

internal sealed class ChartTests
{
    private static readonly ChartPoint[] Hours = [new("21 Nov, 13:00", "13:00"), new("21 Nov, 14:00", "14:00"), new("21 Nov, 15:00", "15:00")];

    [TestCase(0, true, new double[] { 0, 1 })]
    [TestCase(1, true, new double[] { 0, 1 })]
    [TestCase(3, true, new double[] { 0, 1, 2, 3 })]
    [TestCase(97, true, new double[] { 0, 20, 40, 60, 80, 100 })]
    [TestCase(1001, true, new double[] { 0, 500, 1000, 1500 })]
    [TestCase(0.4, false, new double[] { 0, 0.1, 0.2, 0.3, 0.4 })]
    public void A_scale_has_few_round_steps_and_room_for_the_greatest(double greatest, bool isWhole, double[] ticks) =>
        Assert.That(new ChartScale(greatest, isWhole).Ticks, Is.EqualTo(ticks).Within(1e-9));

    [Test]
    public void Bars_of_an_hour_stand_on_each_other_and_nothing_has_no_bar()
    {
        var drawing = new ChartDrawing(Hours, [new("2xx", "right", [60, 0, null]), new("5xx", "wrong", [40, 10, 0])], isLines: false, "");

        var bars = drawing.Bars.ToList();

        Assert.That(bars.Select(bar => (bar.X, bar.Y, bar.Height)), Is.EqualTo(new[] { (0.1, 40.0, 60.0), (0.1, 0.0, 40.0), (1.1, 90.0, 10.0) }));
        Assert.That(bars[1].Title, Is.EqualTo("21 Nov, 13:00: 5xx 40"));
    }

    [Test]
    public void A_line_stops_where_there_is_no_value_and_what_stands_alone_is_a_dash()
    {
        var drawing = new ChartDrawing(Hours, [new("p50", "else", [1, 2, null]), new("p95", "warn", [4, null, 2.5])], isLines: true, " ms");

        Assert.That(drawing.Lines.Select(line => line.Path), Is.EqualTo(new[] { "M0.5 75 L1.5 50", "M0.2 0h0.6 M2.2 37.5h0.6" }));
        Assert.That(drawing.Titles, Does.Contain("21 Nov, 15:00: p50 –, p95 2.5 ms"));
    }

    [TestCase(24, 6, "04:00")]
    [TestCase(72, 3, "21 Nov")]
    [TestCase(168, 7, "Sat")]
    public void As_many_hours_are_named_as_there_is_room_for(int hours, int named, string one)
    {
        var first = new DateTimeOffset(2026, 11, 15, 21, 0, 0, TimeSpan.Zero).AddHours(168 - hours);
        var charts = new HourCharts([.. Enumerable.Range(0, hours).Select(hour => new DashboardHour { At = first.AddHours(hour) })]);

        var ticks = new ChartDrawing(charts.Points, charts.Uploads, isLines: false, "").Ticks.ToList();

        Assert.That(ticks.Select(tick => tick.Name).ToList(), Does.Contain(one).And.Count.EqualTo(named));
        Assert.That(ticks.Select(tick => tick.Left), Is.Ordered.And.All.InRange(0.0, 100.0));
    }
}
