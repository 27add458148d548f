using FlickrStack.ServiceModel;
using FlickrStack.Wire.Types;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>Writes the catalogue of operations into the OpenAPI document.</summary>
internal sealed class ApiDocument(OperationCatalog catalog) : IOpenApiDocumentTransformer
{
    private const string About =
        """
        A self-hosted photo service. Every operation is also at `/api/{Name}` and `/json/reply/{Name}`, by the name that is its `operationId` here.
        `x-required-scope` tells the scope that a credential must hold, `x-required-role` the role that its user must have; where
        `x-required-login` stands, no key that was made for a script will do.
        Values that are null are left out of answers. Resumable uploads are at `/api/v1/uploads/tus` by the tus protocol 1.0.
        """;

    private static readonly Dictionary<string, IOpenApiSecurityScheme> Credentials = new()
    {
        ["basic"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "basic", Description = "User name and password, or an API key as the name.",
        },
        ["bearer"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, as `Login` gives it, or an access token, as `CreateToken` does.",
        },
        ["apiKey"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "An API key.",
        },
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "FlickrStack", Version = "1", Description = About };
        document.Servers = [new() { Url = "/" }];
        document.Components = new() { SecuritySchemes = Credentials };
        document.Security = [.. Credentials.Keys.Select(name => new OpenApiSecurityRequirement { [new(name, document)] = [] })];
        document.Tags = catalog.Operations.Select(operation => operation.Service.Namespace!.Split('.')[^1])
            .Distinct().Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }).ToHashSet();

        var docs = new XmlDocs(typeof(RouteAttribute).Assembly, quote: "`");
        var schemas = new ApiSchemas(document, docs);
        var examples = ApiExample.All().ToDictionary(example => example.Operation);
        var operations = new ApiOperations(document, docs, schemas, new(document, schemas), examples);
        document.Paths = [];
        foreach (var operation in catalog.Operations) operations.Add(operation);
        document.RegisterComponents();
        return Task.CompletedTask;
    }
}
