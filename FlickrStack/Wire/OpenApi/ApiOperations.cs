using System.Text.RegularExpressions;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Types;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>Describes operations, at each of their routes.</summary>
internal sealed partial class ApiOperations(
    OpenApiDocument document, XmlDocs docs, ApiSchemas schemas, ApiRefusals refusals, IReadOnlyDictionary<string, ApiExample> examples)
{
    public void Add(Operation operation)
    {
        var count = 0;
        foreach (var route in operation.Routes)
        foreach (var verb in route.Verbs.OrderByDescending(verb => verb == operation.Verb))
        {
            var address = Address(route.Path);
            if (!document.Paths.TryGetValue(address, out var path))
                document.Paths[address] = path = new OpenApiPathItem { Operations = [] };
            path.Operations![new(verb)] = Describe(operation, address, verb, ++count);
        }
    }

    // As JSON has the names, and without what a router is told of them.
    private static string Address(string path) => Variable().Replace(
        path, match => $"{{{char.ToLowerInvariant(match.Groups[1].ValueSpan[0])}{match.Groups[1].ValueSpan[1..]}}}");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Variable();

    private static Dictionary<string, IOpenApiExtension>? Demands(CallerAttribute caller) => caller switch
    {
        RequiresScopeAttribute { Scope: var scope } => new() { ["x-required-scope"] = new JsonNodeExtension(scope) },
        RequiresRoleAttribute { Role: var role } => new() { ["x-required-role"] = new JsonNodeExtension(role) },
        RequiresLoginAttribute => new() { ["x-required-login"] = new JsonNodeExtension(true) },
        _ => null,
    };

    private OpenApiOperation Describe(Operation operation, string address, string verb, int count)
    {
        var request = new ApiRequest(operation, address, verb, examples.GetValueOrDefault(operation.Name)?.Request);
        return new()
        {
            OperationId = count == 1 ? operation.Name : $"{operation.Name}{count}",
            // No marks are read in a summary, unlike in a description.
            Summary = docs.Of(operation.Request)?.Replace("`", "", StringComparison.Ordinal),
            Description = docs.RemarksOf(operation.Request),
            Tags = new HashSet<OpenApiTagReference> { new(operation.Service.Namespace!.Split('.')[^1], document) },
            Parameters = [.. request.Parameters(schemas)],
            RequestBody = request.Body(schemas),
            Responses = Responses(operation, address),
            // None at all, in place of the document's.
            Security = operation.Caller is AllowAnonymousAttribute ? [] : null,
            Extensions = Demands(operation.Caller),
        };
    }

    private OpenApiResponses Responses(Operation operation, string address)
    {
        var isFile = operation.Response == typeof(byte[]);
        var schema = isFile ? ApiSchemas.Binary : schemas.Of(operation.Response, answered: true);
        var responses = new OpenApiResponses { [$"{operation.Status}"] = Answer(docs.Of(operation.Response) ?? "The file.", isFile, schema) };
        if (isFile) responses["202"] = Answer("It is being made: `Retry-After` says when to ask again.", false, schemas.Of(typeof(ErrorResponse), answered: true));
        if (operation.FollowsLibrary) responses["304"] = new OpenApiResponse { Description = "It is what the `ETag` of `If-None-Match` stands for, still." };
        if (examples.GetValueOrDefault(operation.Name) is { Answer: { } answer } example)
            responses[$"{example.Status}"].Content!["application/json"].Example = answer.DeepClone();
        refusals.Add(responses, operation, address.Contains('{'));
        return responses;
    }

    private static OpenApiResponse Answer(string meaning, bool isFile, IOpenApiSchema schema) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [isFile ? "application/octet-stream" : "application/json"] = new OpenApiMediaType { Schema = schema },
        },
    };
}
