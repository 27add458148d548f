using System.Text.Json.Nodes;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>What one OpenAPI document says that a later one does not say any more: whoever relies on it is broken.</summary>
internal static class ContractBreaks
{
    private static readonly string[] Prose = ["summary", "description", "example", "info", "tags"];

    public static IEnumerable<string> Between(JsonNode old, JsonNode now) =>
        Statements(old, "").Except(Statements(now, "")).Concat(Demands(now).Except(Demands(old)).Where(demand => IsKnown(demand, old)));

    private static IEnumerable<string> Statements(JsonNode? node, string path) => node switch
    {
        JsonObject some => some.Where(pair => !IsProse(path, pair.Key)).SelectMany(pair => Statements(pair.Value, $"{path}/{pair.Key}")),
        JsonArray list => list.SelectMany(item => Statements(item, $"{path}/{(item is JsonValue ? item : (item as JsonObject)?["name"] ?? "*")}")),
        _ => [$"{path} = {node}"],
    };

    // A field may have a name that is prose elsewhere.
    private static bool IsProse(string path, string key) =>
        !path.EndsWith("/properties", StringComparison.Ordinal) && Prose.Contains(key);

    // The other way round: what is newly demanded of those who call what was there before.
    private static IEnumerable<string> Demands(JsonNode document) => Statements(document["paths"], "/paths")
        .Where(line => line.Contains("/x-required-", StringComparison.Ordinal)
            || (line.Contains("/parameters/", StringComparison.Ordinal) && line.EndsWith("/required = true", StringComparison.Ordinal)));

    private static bool IsKnown(string demand, JsonNode old)
    {
        var operation = demand.Split("/parameters/")[0].Split("/x-required-")[0];
        return Statements(old["paths"], "/paths").Any(line => line.StartsWith(operation + "/", StringComparison.Ordinal));
    }
}
