using System.Globalization;
using FlickrStack.Components.Admin.Charts;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin.Oversight;

/// <summary>The hours of the service, as charts show them.</summary>
internal sealed class HourCharts(IReadOnlyList<DashboardHour> hours)
{
    public IReadOnlyList<ChartPoint> Points { get; } =
        [.. hours.Select(hour => new ChartPoint(Text(hour, "d MMM, HH:mm"), Tick(hour, hours.Count)))];

    public IReadOnlyList<ChartSeries> Calls =>
    [
        Of("2xx", "chart-right", hour => hour.Succeeded), Of("3xx", "chart-else", hour => hour.Redirected),
        Of("4xx", "chart-warn", hour => hour.Refused), Of("5xx", "chart-wrong", hour => hour.Failed),
    ];

    public IReadOnlyList<ChartSeries> Times => [Of("p50", "chart-else", hour => hour.P50), Of("p95", "chart-warn", hour => hour.P95)];

    public IReadOnlyList<ChartSeries> Uploads => [Of("Photos", "chart-else", hour => hour.Uploads)];

    // As many as there is room for on a telephone: every fourth hour of one day, and the beginnings of several.
    private static string? Tick(DashboardHour hour, int count) => (hour.At.UtcDateTime.Hour, count) switch
    {
        (var of, <= 24) => of % 4 == 0 ? Text(hour, "HH:mm") : null,
        (0, <= 96) => Text(hour, "d MMM"),
        (0, _) => Text(hour, "ddd"),
        _ => null,
    };

    private static string Text(DashboardHour hour, string format) => hour.At.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private ChartSeries Of(string name, string colour, Func<DashboardHour, double?> value) => new(name, colour, [.. hours.Select(value)]);
}
