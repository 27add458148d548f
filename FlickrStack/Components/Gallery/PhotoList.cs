using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Gallery;

/// <summary>Which photos a page lists and in which order, as its address says: a bookmark finds the same again.</summary>
public sealed record PhotoList
{
    /// <summary>How many photos a page has.</summary>
    public const int AtOnce = 60;

    public static readonly IReadOnlyList<(string Order, string Name)> Orders =
    [
        ("-uploadedAt", "Newest upload first"), ("uploadedAt", "Oldest upload first"),
        ("-takenAt", "Newest taken first"), ("takenAt", "Oldest taken first"),
    ];

    public string? Q { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether one of the tags is enough.</summary>
    public bool AnyTag { get; init; }

    public DateOnly? TakenFrom { get; init; }

    public DateOnly? TakenTo { get; init; }

    public string? Group { get; init; }

    public string? OrderBy { get; init; }

    /// <summary>Whether some photos are left out.</summary>
    public bool IsNarrowed => this with { OrderBy = null } is not { Q: null, Tags: [], TakenFrom: null, TakenTo: null, Group: null };

    public bool IsByTaken => OrderBy is "takenAt" or "-takenAt";

    /// <summary>Whether photos are in the order of their upload; those of a group are in that of their coming into it.</summary>
    public bool IsByUpload => OrderBy is "uploadedAt" or "-uploadedAt" || (OrderBy is null && Group is null);

    /// <summary>The end of an address that lists the same; empty where it lists all.</summary>
    public string Address => PageAddress.With("", Values());

    public static PhotoList Of(IQueryCollection query) => new()
    {
        Q = Text(query["q"]),
        Tags = [.. string.Join(',', query["tags"].ToArray()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
        AnyTag = query["tagMode"] == "any",
        TakenFrom = Day(query["takenFrom"]),
        TakenTo = Day(query["takenTo"]),
        Group = Text(query["group"]),
        OrderBy = Orders.FirstOrDefault(known => known.Order == query["orderBy"]).Order,
    };

    public QueryPhotos Query(string? cursor) => new()
    {
        Q = Q,
        Tags = Tags.Count == 0 ? null : [.. Tags],
        TagMode = AnyTag ? TagMode.Any : null,
        TakenFrom = Start(TakenFrom),
        TakenTo = Start(TakenTo?.AddDays(1))?.AddMilliseconds(-1),
        Group = Group,
        OrderBy = OrderBy,
        Cursor = cursor,
        Limit = AtOnce,
    };

    private (string Name, string? Value)[] Values() =>
    [
        ("q", Q), ("tags", Tags.Count == 0 ? null : string.Join(',', Tags)), ("tagMode", AnyTag && Tags.Count > 1 ? "any" : null),
        ("takenFrom", Text(TakenFrom)), ("takenTo", Text(TakenTo)), ("group", Group), ("orderBy", OrderBy),
    ];

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What is no date narrows nothing. The last day has no end that could be written.
    private static DateOnly? Day(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? new(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
