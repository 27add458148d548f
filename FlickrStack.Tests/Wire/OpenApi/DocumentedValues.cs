using System.Globalization;
using System.Text.Json.Nodes;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>
/// Holds answers to those that are documented. Secrets and times are others each time: what stands for them now is kept
/// for the calls that follow.
/// </summary>
internal sealed class DocumentedValues
{
    private static readonly string[] Secrets = ["token", "bearerToken", "access", "accessToken", "refresh", "secret", "key", "prefix", "url", "id", "requestId", "nextCursor"];
    private static readonly string[] Times = ["milliseconds", "secondsLeft", "timeLeft", "at", "lastUsedFrom", "address", "message", "succeeded", "refused", "p50", "p95"];
    private static readonly char[] Separators = ['/', '?', '&', '='];

    private readonly Dictionary<string, string> current = [];

    public string Current(string documented) => current.GetValueOrDefault(documented, documented);

    /// <summary>The first place where an answer is not as documented; null where it is.</summary>
    public string? Difference(JsonNode? documented, JsonNode? actual, string path = "")
    {
        if (documented is JsonObject some && actual is JsonObject other)
        {
            return some.Select(pair => pair.Key).SequenceEqual(other.Select(pair => pair.Key))
                ? some.Select(pair => Difference(pair.Value, other[pair.Key], $"{path}.{pair.Key}")).FirstOrDefault(found => found is not null)
                : $"{path}: {actual.ToJsonString()}";
        }

        if (documented is JsonArray list && actual is JsonArray items)
        {
            return list.Count == items.Count
                ? list.Zip(items, (one, item) => Difference(one, item, path)).FirstOrDefault(found => found is not null)
                : $"{path}: {actual.ToJsonString()}";
        }

        return JsonNode.DeepEquals(documented, actual) || Stands(documented, actual, path.Split('.')[^1]) ? null : $"{path}: {actual?.ToJsonString()}";
    }

    private bool Stands(JsonNode? documented, JsonNode? actual, string name)
    {
        if (documented is null || actual is null || documented.GetValueKind() != actual.GetValueKind()) return false;
        if (Times.Contains(name)) return true;
        if (name.EndsWith("At", StringComparison.Ordinal)) return IsTime(documented) && IsTime(actual);

        return Secrets.Contains(name) && actual is JsonValue value && value.TryGetValue(out string? text) && Learn($"{documented}", text);
    }

    private static bool IsTime(JsonNode value) => DateTimeOffset.TryParse($"{value}", CultureInfo.InvariantCulture, out _);

    // An address is made of the same parts, and each of those that are others stands for one.
    private bool Learn(string documented, string actual)
    {
        var (old, now) = (documented.Split(Separators), actual.Split(Separators));
        foreach (var (was, becomes) in old.Zip(now).Where(pair => pair.First != pair.Second)) current[was] = becomes;
        return old.Length == now.Length;
    }
}
