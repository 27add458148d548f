using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Types;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>Describes the contract's types, each once, as components of the document.</summary>
internal sealed class ApiSchemas(OpenApiDocument document, XmlDocs docs)
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Simple = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"),
    };

    public static OpenApiSchema Binary => new() { Type = JsonSchemaType.String, Format = "binary" };

    /// <summary>The properties of a type as JSON has them.</summary>
    // They are put into their order only when the type is first written.
    public static IEnumerable<(JsonPropertyInfo Json, PropertyInfo Property)> PropertiesOf(Type type) => ContractJson.Options
        .GetTypeInfo(type).Properties.OrderBy(json => json.Order).Select(json => (json, (PropertyInfo)json.AttributeProvider!));

    /// <param name="type">A type of the contract.</param>
    /// <param name="answered">Whether the service writes it: what is not nullable is then always there.</param>
    public IOpenApiSchema Of(Type type, bool answered)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple.TryGetValue(type, out var simple)) return new OpenApiSchema { Type = simple.Type, Format = simple.Format };
        if (type == typeof(JsonElement) || type == typeof(object)) return new OpenApiSchema();
        if (type.IsAssignableTo(typeof(IDictionary)))
            return Open(Of(type.GetGenericArguments()[1], answered), answered);
        if (type.IsAssignableTo(typeof(IEnumerable)))
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(type.GetGenericArguments()[0], answered) };

        return Component(type, () => type.IsEnum ? Choice(type) : Properties(type, PropertiesOf(type).Select(pair => pair.Json), answered));
    }

    public IOpenApiSchema Of(JsonPropertyInfo json, bool answered)
    {
        var schema = Of(json.PropertyType, answered);
        schema.Description = docs.Of((PropertyInfo)json.AttributeProvider!);
        return schema;
    }

    /// <summary>The body of a request: what of it is neither in the path nor in a header.</summary>
    public IOpenApiSchema Body(Type request, IReadOnlyList<JsonPropertyInfo> properties) =>
        Component(request, () => Properties(request, properties, answered: false));

    public OpenApiSchema Properties(Type type, IEnumerable<JsonPropertyInfo> properties, bool answered)
    {
        var described = new OpenApiSchema
        {
            Type = JsonSchemaType.Object, Description = docs.Of(type), Properties = new Dictionary<string, IOpenApiSchema>(),
        };
        foreach (var json in properties)
        {
            described.Properties[json.Name] = Of(json, answered);
            var always = answered && !json.IsGetNullable && Nullable.GetUnderlyingType(json.PropertyType) is null;
            if (always) (described.Required ??= new SortedSet<string>(StringComparer.Ordinal)).Add(json.Name);
        }

        return described;
    }

    // Without an example explorers make up names, and ask for them.
    private static OpenApiSchema Open(IOpenApiSchema values, bool answered) => new()
    {
        Type = JsonSchemaType.Object, AdditionalProperties = values, Examples = answered ? null : [new JsonObject()],
    };

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}Of{string.Concat(type.GetGenericArguments().Select(Name))}"
        : type.Name;

    private OpenApiSchemaReference Component(Type type, Func<OpenApiSchema> describe)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        if (schemas.TryAdd(Name(type), new OpenApiSchema())) schemas[Name(type)] = describe();
        return new OpenApiSchemaReference(Name(type), document);
    }

    private OpenApiSchema Choice(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        var names = fields.Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)).ToList();
        var meanings = fields.Zip(names, (field, name) => $"- `{name}`: {docs.Of(field)}");
        return new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. names.Select(name => JsonValue.Create(name))],
            Description = $"{docs.Of(type)}\n{string.Join('\n', meanings)}",
        };
    }
}
