using System.Text.Json;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>Serves the contract to those who write clients, and to their tools: <c>/types</c> and <c>/metadata</c>.</summary>
internal static class TypesEndpoints
{
    private static readonly string[] ReadVerbs = ["GET", "HEAD"];

    public static IServiceCollection AddTypes(this IServiceCollection services)
    {
        foreach (var writer in Writers()) services.AddSingleton(writer);
        return services
            .AddSingleton(provider => ApiReader.Read(
                [.. provider.GetRequiredService<OperationCatalog>().Operations.Select(operation => (operation.Request, Tag(operation)))],
                JsonNamingPolicy.CamelCase,
                typeof(ResponseStatus)))
            .AddSingleton<TypesCatalog>().AddSingleton<MetadataDocument>().AddSingleton<MetadataPages>();
    }

    public static void MapTypes(this IEndpointRouteBuilder app)
    {
        app.Read("/types", (MetadataPages pages) => pages.Languages());
        app.Read("/metadata", (MetadataPages pages) => pages.All());
        app.Read("/json/metadata", (string? op, MetadataPages pages) => op is null ? pages.All() : pages.One(op));
        app.Read("/metadata/app.json", (MetadataDocument document, PublicAddress address) => Results.Json(document.App(address.Root)));
        app.Read("/types/metadata", (string? format, HttpRequest request, MetadataDocument document, MetadataPages pages, PublicAddress address) =>
            format == "json" || (format is null && request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
                ? Results.Json(document.Types(address.Root))
                : pages.All());
        app.Read("/types/{language}", (string language, HttpContext http, TypesCatalog catalog, PublicAddress address) =>
        {
            var writer = catalog.Find(language);
            var query = http.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
            return Results.Bytes(catalog.Write(writer, query, address.Root), writer.ContentType);
        });
    }

    private static void Read(this IEndpointRouteBuilder app, string path, Delegate answer) =>
        app.MapMethods(path, ReadVerbs, answer).AllowAnonymous();

    public static IReadOnlyList<ITypesWriter> Writers() =>
    [
        new CSharpTypes(), new TypeScriptTypes(declarations: false), new TypeScriptTypes(declarations: true), new MjsTypes(),
        new PythonTypes(),
        new JavaTypes(),
        new KotlinTypes(),
        new DartTypes(),
        new SwiftTypes(),
    ];

    /// <summary>The feature's folder.</summary>
    private static string? Tag(Operation operation) => operation.Service.Namespace?.Split('.')[^1].ToLowerInvariant();
}
