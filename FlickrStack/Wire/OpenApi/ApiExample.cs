using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlickrStack.Wire.OpenApi;

/// <summary>One call of an operation and its answer, as it really went.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Request">All that is sent, wherever it is sent.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Answer">The answer; null when it is no JSON.</param>
internal sealed record ApiExample(string Operation, JsonObject Request, int Status, JsonNode? Answer)
{
    /// <summary>One of each operation, in an order in which each finds what those before it have made.</summary>
    public static IReadOnlyList<ApiExample> All()
    {
        using var file = typeof(ApiExample).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonSerializer.Deserialize<List<ApiExample>>(file, JsonSerializerOptions.Web)!;
    }
}
