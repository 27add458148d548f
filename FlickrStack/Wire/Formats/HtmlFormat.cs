using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FlickrStack.Wire.Formats;

/// <summary>A page to read an answer on, without a script.</summary>
internal static class HtmlFormat
{
    private const string Style =
        """
        body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1f;background:#fff}h1{font-size:1.4rem}
        table{border-collapse:collapse}th,td{border:1px solid #c4c6d0;padding:.2rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        a{color:inherit}@media(prefers-color-scheme:dark){body{color:#e4e4e8;background:#1b1b1f}th,td{border-color:#44464f}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'; base-uri 'none'";

    public static string Write(Answered answer) =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{answer.Operation}</title><style>{Style}</style></head>
        <body><h1>{answer.Operation}</h1>{Value(answer.Tree)}</body></html>
        """;

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Table(value.EnumerateObject().Select(
            property => $"<th scope=\"row\">{Encoder.Encode(property.Name)}</th><td>{Value(property.Value)}</td>")),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            string.Join(", ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Array => Table(value.EnumerateArray().Select(item => $"<td>{Value(item)}</td>")),
        JsonValueKind.String => Text(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Table(IEnumerable<string> rows) => $"<table><tr>{string.Join("</tr><tr>", rows)}</tr></table>";

    private static string Text(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)
            ? $"<a href=\"{Encoder.Encode(text)}\" rel=\"noreferrer\">{Encoder.Encode(text)}</a>"
            : Encoder.Encode(text);
}
