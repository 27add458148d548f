using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>The call that an operation's examples in the document make.</summary>
internal sealed record DocumentedCall(string Path, string Verb, JsonNode Operation)
{
    private const string Form = "multipart/form-data";
    private const string Bytes = "application/octet-stream";

    public static DocumentedCall Find(JsonNode document, string name) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject(), (path, verb) => new DocumentedCall(path.Key, verb.Key.ToUpperInvariant(), verb.Value!))
        .Single(call => $"{call.Operation["operationId"]}" == name);

    /// <summary>The documented answer, if it is JSON; one without fields is not written out.</summary>
    public JsonNode? Answer(int status) => Operation["responses"]![$"{status}"]!["content"]?["application/json"] is { } json
        ? json["example"] ?? new JsonObject()
        : null;

    /// <param name="current">What stands now for what is documented, such as a token.</param>
    /// <param name="file">The picture to send where one is taken.</param>
    public HttpRequestMessage Request(Func<string, string> current, byte[] file)
    {
        var (path, query) = (Path, new List<string>());
        foreach (var parameter in Operation["parameters"]?.AsArray() ?? [])
        {
            if (parameter!["example"] is not { } example) continue;

            var (name, value) = ($"{parameter["name"]}", Uri.EscapeDataString(current(Text(example))));
            if ($"{parameter["in"]}" == "path") path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else query.Add($"{name}={value}");
        }

        return new(new(Verb), $"{path}?{string.Join('&', query)}") { Content = Content(current, file) };
    }

    private static string Text(JsonNode example) => example is JsonArray list ? string.Join(',', list) : example.ToString();

    private HttpContent? Content(Func<string, string> current, byte[] file)
    {
        if (Operation["requestBody"]?["content"] is not { } content) return null;
        if (content[Bytes] is not null) return new ByteArrayContent(file);
        if (content["application/json"]?["example"] is JsonObject body)
        {
            var sent = body.Select(pair => KeyValuePair.Create(
                pair.Key, pair.Value is JsonValue value && value.TryGetValue(out string? text) ? current(text) : pair.Value?.DeepClone()));
            return JsonContent.Create(new JsonObject(sent));
        }

        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "files", "sea.jpg" } };
        foreach (var (name, value) in content[Form]?["example"]?.AsObject() ?? []) form.Add(new StringContent(Text(value!)), name);
        return form;
    }
}
