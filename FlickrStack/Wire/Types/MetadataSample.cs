using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlickrStack.Wire.Types;

/// <summary>A value of a type as JSON, to show what it looks like.</summary>
internal sealed class MetadataSample(ApiModel model)
{
    private const int Deepest = 4;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Of(ApiTypeRef type) => Value(type, [], 0)?.ToJsonString(Readable) ?? "null";

    public string Of(ApiType type) => Properties(type, [], 0).ToJsonString(Readable);

    private JsonNode? Value(ApiTypeRef type, Dictionary<string, ApiTypeRef> parameters, int depth) => type.Shape switch
    {
        _ when depth > Deepest => null,
        ApiShape.Parameter => parameters.TryGetValue(type.Name, out var given) ? Value(given, parameters, depth) : null,
        ApiShape.List => new JsonArray(Value(type.Args[0], parameters, depth + 1)),
        ApiShape.Map => new JsonObject { ["key"] = Value(type.Args[1], parameters, depth + 1) },
        ApiShape.Scalar => Scalar(type.Name),
        _ => Declared(model.Find(type), type, depth),
    };

    private JsonNode? Declared(ApiType? type, ApiTypeRef reference, int depth) => type switch
    {
        null => null,
        { Kind: ApiKind.Enum } => type.IsNumeric ? JsonValue.Create(type.Members[0].Number) : JsonValue.Create(type.Members[0].Value),
        _ => Properties(type, type.Parameters.Zip(reference.Args).ToDictionary(pair => pair.First, pair => pair.Second), depth),
    };

    private JsonObject Properties(ApiType type, Dictionary<string, ApiTypeRef> parameters, int depth) => new(
        model.Inherited(type).Concat(type.Properties)
            .Select(property => KeyValuePair.Create(property.WireName, Value(property.Type, parameters, depth + 1))));

    private static JsonValue? Scalar(string name) => name switch
    {
        "Boolean" => JsonValue.Create(false),
        "DateTime" or "DateTimeOffset" => JsonValue.Create("2026-01-31T12:00:00Z"),
        "String" or "Char" or "Guid" or "Uri" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Byte[]" or "Stream" => JsonValue.Create("text"),
        "Object" => null,
        _ => JsonValue.Create(0),
    };
}
