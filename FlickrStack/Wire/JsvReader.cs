using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlickrStack.Wire;

/// <summary>Reads JSV, in which ServiceStack's clients write lists and what has parts into queries and forms.</summary>
internal static class JsvReader
{
    private const int MostDepth = 16;

    /// <summary>The texts of a list: commas separate, but not in quotes.</summary>
    public static IEnumerable<string> Texts(string list) => Split(Inner(list, '[', ']') ?? list, nested: false).Select(Unquote);

    /// <summary>A list whose items have parts; all of its values are texts.</summary>
    /// <exception cref="JsonException">Nobody means so deep a thing.</exception>
    public static JsonArray Items(string list) => Array(Inner(list, '[', ']') ?? list, MostDepth);

    private static JsonArray Array(string inner, int depth) =>
        [.. Split(inner, nested: true).Select(item => Tree(item, depth - 1))];

    private static JsonNode? Tree(string text, int depth)
    {
        if (depth == 0) throw new JsonException();
        if (Inner(text, '[', ']') is { } items) return Array(items, depth);
        if (Inner(text, '{', '}') is not { } properties) return JsonValue.Create(Unquote(text));

        var tree = new JsonObject();
        foreach (var property in Split(properties, nested: true))
        {
            var colon = property.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw new JsonException();
            tree[Unquote(property[..colon])] = Tree(property[(colon + 1)..], depth - 1);
        }

        return tree;
    }

    private static string? Inner(string text, char open, char close) =>
        text.Length >= 2 && text[0] == open && text[^1] == close ? text[1..^1] : null;

    private static string Unquote(string text) =>
        Inner(text, '"', '"')?.Replace("\"\"", "\"", StringComparison.Ordinal) ?? text;

    private static IEnumerable<string> Split(string text, bool nested)
    {
        var (start, depth, quoted, closed) = (0, 0, false, -1);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == ',' && depth == 0 && !quoted))
            {
                if (at > start) yield return text[start..at];
                start = at + 1;
            }
            else if (quoted)
                (quoted, closed) = text[at] == '"' ? (false, at + 1) : (true, closed);
            else if (text[at] == '"' && (at == start || at == closed || (nested && text[at - 1] is ':' or '{' or '[' or ',')))
                quoted = true;
            else if (nested)
                depth += text[at] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
        }
    }
}
