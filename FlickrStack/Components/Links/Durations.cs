namespace FlickrStack.Components.Links;

/// <summary>Times that people choose from, of those that a link may last and a photo may stay.</summary>
internal static class Durations
{
    public const int Least = 300;
    public const int Most = 30_000;

    public static IReadOnlyList<(int Seconds, string Name)> Presets { get; } =
    [
        (Least, "5 minutes"), (900, "15 minutes"), (3600, "1 hour"), (2 * 3600, "2 hours"), (4 * 3600, "4 hours"), (Most, "8 hours 20 minutes"),
    ];
}
