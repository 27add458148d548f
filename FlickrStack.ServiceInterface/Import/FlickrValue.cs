using System.Globalization;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Reads values of Flickr's JSON, whose types have drifted over the years: a number may be a string, a text may be an
/// object with <c>_content</c>, and anything may be absent, null or empty.
/// </summary>
internal static class FlickrValue
{
    private static readonly DateTimeOffset Earliest = new(1000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    public static string Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Object => element.At("_content").Text(),
        _ => "",
    };

    public static string? TextOrNull(this JsonElement element) => element.Text() is { Length: > 0 } text ? text : null;

    public static double Real(this JsonElement element) =>
        double.TryParse(element.Text(), CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static long Whole(this JsonElement element) =>
        long.TryParse(element.Text(), CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static int Small(this JsonElement element) => (int)Math.Clamp(element.Whole(), int.MinValue, int.MaxValue);

    public static bool Flag(this JsonElement element) =>
        element.ValueKind == JsonValueKind.True || element.Whole() != 0;

    /// <summary>Unix seconds; null when there are none.</summary>
    public static DateTimeOffset? UnixTime(this JsonElement element) =>
        element.Whole() is > 0 and < 253_402_300_800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>A camera's wall time, such as <c>2024-03-18 09:59:00</c>; null for zeros and nonsense.</summary>
    public static DateTimeOffset? WallTime(this JsonElement element) =>
        DateTimeOffset.TryParse(
            element.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time >= Earliest
            ? time
            : null;
}
