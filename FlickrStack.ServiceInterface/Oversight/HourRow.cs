using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>What was counted of an hour.</summary>
public sealed record HourRow
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The calls of each class of statuses, as a JSON array; null for an hour without any.</summary>
    public required string Calls { get; init; }

    public required long Uploads { get; init; }

    private long?[] Classes => JsonSerializer.Deserialize<long?[]>(Calls)!;

    public long AllCalls => Classes.Sum() ?? 0;

    /// <param name="times">How long some of its calls took, the quickest first.</param>
    public DashboardHour ToDto(IReadOnlyList<double> times)
    {
        var classes = Classes;
        return new()
        {
            At = At,
            Succeeded = classes[0] ?? 0,
            Redirected = classes[1] ?? 0,
            Refused = classes[2] ?? 0,
            Failed = classes[3] ?? 0,
            P50 = Rank(times, 0.5),
            P95 = Rank(times, 0.95),
            Uploads = Uploads,
        };
    }

    private static double? Rank(IReadOnlyList<double> times, double part) =>
        times.Count == 0 ? null : times[(int)Math.Ceiling(part * times.Count) - 1];
}
