using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceModel;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>Where the parts of a request go at one route of its operation.</summary>
internal sealed class ApiRequest(Operation operation, string address, string verb, JsonObject? example)
{
    private readonly bool takesFiles = operation.Request.IsDefined(typeof(TakesFilesAttribute));

    private readonly ILookup<Place, JsonPropertyInfo> parts = ApiSchemas.PropertiesOf(operation.Request)
        .ToLookup(pair => PlaceOf(pair.Property, pair.Json.Name, operation, address, verb), pair => pair.Json);

    private enum Place
    {
        Path,
        Header,
        Query,
        Body,
        Nowhere,
    }

    public IEnumerable<IOpenApiParameter> Parameters(ApiSchemas schemas) =>
        from place in (Place[])[Place.Path, Place.Query, Place.Header]
        from part in parts[place]
        let schema = schemas.Of(part, answered: false)
        select new OpenApiParameter
        {
            Name = place == Place.Header ? Property(part).GetCustomAttribute<FromHeaderAttribute>()!.Name : part.Name,
            In = place switch { Place.Path => ParameterLocation.Path, Place.Query => ParameterLocation.Query, _ => ParameterLocation.Header },
            Required = place == Place.Path,
            Description = schema.Description,
            Schema = schemas.Of(part.PropertyType, answered: false),
            // Lists are separated by commas; what is open are parameters of their own.
            Explode = part.PropertyType.IsAssignableTo(typeof(IDictionary)),
            Example = example?[part.Name]?.DeepClone(),
        };

    /// <returns>Null where a request has no body.</returns>
    public OpenApiRequestBody? Body(ApiSchemas schemas)
    {
        if (takesFiles) return operation.IsSigned ? Of("application/octet-stream", ApiSchemas.Binary) : Form(schemas);

        var body = parts[Place.Body].ToList();
        if (body.Count == 0) return null;

        var schema = schemas.Body(operation.Request, body);
        var sent = Of("application/json", schema);
        sent.Content!["application/json"].Example = Example(body);
        sent.Content["application/x-www-form-urlencoded"] = new OpenApiMediaType { Schema = schema };
        return sent;
    }

    private static PropertyInfo Property(JsonPropertyInfo part) => (PropertyInfo)part.AttributeProvider!;

    private static Place PlaceOf(PropertyInfo property, string name, Operation operation, string address, string verb)
    {
        if (address.Contains($"{{{name}}}", StringComparison.Ordinal)) return Place.Path;
        if (property.IsDefined(typeof(FromHeaderAttribute))) return Place.Header;
        if (operation.IsSigned) return Place.Query;
        if (verb is not ("GET" or "DELETE")) return Place.Body;

        return property.IsDefined(typeof(SecretAttribute)) ? Place.Nowhere : Place.Query;
    }

    private static OpenApiRequestBody Of(string type, IOpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [type] = new OpenApiMediaType { Schema = schema } },
    };

    private OpenApiRequestBody Form(ApiSchemas schemas)
    {
        var form = schemas.Properties(operation.Request, parts[Place.Body], answered: false);
        // Else explorers fill the fields with something of the right type, and send it.
        foreach (var field in form.Properties!.Values)
        {
            List<JsonNode> empty = [field.Type == JsonSchemaType.Array ? new JsonArray() : JsonValue.Create("")];
            if (field is OpenApiSchemaReference reference) reference.Examples = empty;
            else ((OpenApiSchema)field).Examples = empty;
        }

        form.Properties["files"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array, Items = ApiSchemas.Binary, Description = "The pictures, 1 to 50.",
        };
        var body = Of("multipart/form-data", form);
        body.Content!["multipart/form-data"].Example = Example(parts[Place.Body]);
        return body;
    }

    private JsonObject? Example(IEnumerable<JsonPropertyInfo> body) => example is null
        ? null
        : new(body.Where(part => example.ContainsKey(part.Name))
            .Select(part => KeyValuePair.Create(part.Name, example[part.Name]?.DeepClone())));
}
