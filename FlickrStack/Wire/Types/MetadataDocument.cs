using System.Text.Json;
using System.Text.Json.Nodes;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Formats;

namespace FlickrStack.Wire.Types;

/// <summary>The documents in which ServiceStack's tools look the contract up.</summary>
internal sealed class MetadataDocument(ApiModel model, IEnumerable<ITypesWriter> writers, TimeProvider clock)
{
    private readonly string api = new MetadataJson(model).Write().ToJsonString(ContractJson.Options);

    /// <summary><c>/types/metadata</c>: the contract, and what writers of code would do with it.</summary>
    public JsonObject Types(string baseUrl)
    {
        var config = new JsonObject { ["baseUrl"] = baseUrl };
        foreach (var option in writers.SelectMany(writer => writer.Options).Where(option => option.IsFlag).DistinctBy(option => option.Name))
            config[JsonNamingPolicy.CamelCase.ConvertName(option.Name)] = option.Usual == "True";
        var document = new JsonObject { ["config"] = config };
        foreach (var (name, value) in Api()) document[name] = value?.DeepClone();
        return document;
    }

    /// <summary><c>/metadata/app.json</c>: the contract, and how the service is talked to.</summary>
    public JsonObject App(string baseUrl) => new()
    {
        ["date"] = clock.GetUtcNow().UtcDateTime,
        ["app"] = new JsonObject
        {
            ["baseUrl"] = baseUrl,
            ["serviceName"] = "FlickrStack",
            ["apiVersion"] = typeof(MetadataDocument).Assembly.GetName().Version!.ToString(3),
            ["jsTextCase"] = "CamelCase",
            ["useSystemJson"] = "Always",
        },
        ["config"] = new JsonObject { ["debugMode"] = false },
        ["contentTypeFormats"] = new JsonObject(AnswerFormat.All.Select(format => KeyValuePair.Create(format.Name, (JsonNode?)format.MediaType))),
        ["httpHandlers"] = new JsonObject { ["ApiHandlers.Json"] = "/api/{Request}" },
        ["plugins"] = new JsonObject
        {
            ["loaded"] = new JsonArray("metadata", "ssref", "auth", "apikeys"),
            ["auth"] = new JsonObject
            {
                ["authProviders"] = new JsonArray(new JsonObject { ["name"] = "credentials", ["type"] = "credentials", ["label"] = "Credentials" }),
            },
            ["apiKey"] = new JsonObject
            {
                ["label"] = "API Key",
                ["httpHeader"] = "X-Api-Key",
                ["scopes"] = new JsonArray([.. Scopes.All.Select(scope => (JsonNode)scope)]),
            },
        },
        ["customPlugins"] = new JsonObject(),
        ["api"] = Api(),
    };

    // A node stands in one document only.
    private JsonObject Api() => JsonNode.Parse(api)!.AsObject();
}
