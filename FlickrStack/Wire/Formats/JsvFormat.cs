using System.Buffers;
using System.Text;
using System.Text.Json;

namespace FlickrStack.Wire.Formats;

/// <summary>JSV: JSON's shape with CSV's quotes, as the cells of a table write what has parts.</summary>
internal static class JsvFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"{}[],\r\n");

    public static string Write(JsonElement tree)
    {
        var text = new StringBuilder();
        Write(tree, text);
        return text.ToString();
    }

    /// <summary>A text in quotes where it would be read as more than one.</summary>
    public static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static void Write(JsonElement tree, StringBuilder text)
    {
        switch (tree.ValueKind)
        {
            case JsonValueKind.Object:
                WriteAll(tree.EnumerateObject(), '{', '}', text, property =>
                {
                    text.Append(Quote(property.Name)).Append(':');
                    Write(property.Value, text);
                });
                break;
            case JsonValueKind.Array:
                WriteAll(tree.EnumerateArray(), '[', ']', text, item => Write(item, text));
                break;
            case JsonValueKind.String:
                text.Append(Quote(tree.GetString()!));
                break;
            default:
                text.Append(tree.GetRawText());
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, char open, char close, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            write(item);
            separator = ",";
        }

        text.Append(close);
    }
}
