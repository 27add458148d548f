using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FlickrStack.ServiceModel;

/// <summary>Times on the wire: written as ISO-8601 in UTC, read as that or as the milliseconds of <c>/Date(0)/</c>.</summary>
public sealed class UtcTime : JsonConverter<DateTimeOffset>
{
    private const string Opening = "/Date(";
    private const string Closing = ")/";

    /// <summary>Reads a time; one without a zone is UTC, wherever the machine is.</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        text.StartsWith(Opening, StringComparison.Ordinal) && text.EndsWith(Closing, StringComparison.Ordinal)
            ? TryParseMilliseconds(text.AsSpan()[Opening.Length..^Closing.Length], out time)
            : DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var time) ? time : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    // The zone after the milliseconds tells where the clock hung, and not when it was.
    private static bool TryParseMilliseconds(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        var zone = text.LastIndexOfAny('+', '-');
        if (zone > 0) text = text[..zone];
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;

        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}
