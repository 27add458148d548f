using System.Globalization;

namespace FlickrStack.Components.Admin.Charts;

/// <summary>Where the marks of a chart are. Bars of one point stand on each other; lines stop where there is no value.</summary>
internal sealed class ChartDrawing(IReadOnlyList<ChartPoint> points, IReadOnlyList<ChartSeries> series, bool isLines, string unit)
{
    public ChartScale Scale { get; } = new(Greatest(points.Count, series, isLines), isWhole: !isLines);

    public IEnumerable<ChartBar> Bars
    {
        get
        {
            for (var at = 0; at < points.Count; at++)
            {
                var below = 0.0;
                foreach (var shown in series)
                {
                    if (shown.Values[at] is not (> 0 and var value)) continue;

                    below += value;
                    yield return new(shown.Colour, at + 0.1, Scale.Down(below), value / Scale.Top * 100, $"{points[at].Name}: {shown.Name} {Text(value)}");
                }
            }
        }
    }

    /// <summary>The lines, as paths.</summary>
    public IEnumerable<(string Colour, string Path)> Lines => series.Select(shown => (shown.Colour, Path(shown.Values)));

    /// <summary>What is to be said of each point.</summary>
    public IEnumerable<string> Titles => points.Select((point, at) =>
        $"{point.Name}: {string.Join(", ", series.Select(shown => $"{shown.Name} {Text(shown.Values[at])}"))}");

    /// <summary>What is named below the chart, and how far to the right, of 100.</summary>
    public IEnumerable<(double Left, string Name)> Ticks => points.Index()
        .Where(point => point.Item.Tick is not null)
        .Select(point => ((point.Index + 0.5) / points.Count * 100, point.Item.Tick!));

    public string Text(double? value) => value is { } given
        ? given.ToString(given < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture) + unit
        : "–";

    private static double Greatest(int count, IReadOnlyList<ChartSeries> series, bool isLines) => Enumerable.Range(0, count)
        .Select(at => series.Select(shown => shown.Values[at] ?? 0))
        .Select(values => isLines ? values.Max() : values.Sum())
        .DefaultIfEmpty()
        .Max();

    private string Path(IReadOnlyList<double?> values)
    {
        var steps = values.Select((value, at) => value is { } given ? Step(at, Scale.Down(given), Has(at - 1), Has(at + 1)) : null);
        return string.Join(' ', steps.OfType<string>());

        bool Has(int at) => at >= 0 && at < values.Count && values[at] is not null;
    }

    // What stands alone is a dash, or nobody would see it.
    private static string Step(int at, double down, bool goesOn, bool willGoOn) => (goesOn, willGoOn) switch
    {
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"L{at + 0.5} {down:0.##}"),
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"M{at + 0.5} {down:0.##}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{at + 0.2} {down:0.##}h0.6"),
    };
}
