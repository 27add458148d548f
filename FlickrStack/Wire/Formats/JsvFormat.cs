using System.Buffers;
using System.Text.Json;

namespace FlickrStack.Wire.Formats;

/// <summary>JSV: JSON's shape with CSV's quotes, as the cells of a table write what has parts.</summary>
internal static class JsvFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"{}[],\r\n");

    public static string Write(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', tree.EnumerateObject().Select(property => $"{property.Name}:{Write(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', tree.EnumerateArray().Select(Write))}]",
        JsonValueKind.String when tree.GetString() is { Length: > 0 } text => Quote(text, Special),
        JsonValueKind.String => "\"\"",
        _ => tree.GetRawText(),
    };

    /// <summary>A text in quotes where it would be read as more than one.</summary>
    public static string Quote(string text, SearchValues<char> special) =>
        text.AsSpan().ContainsAny(special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
