using FlickrStack.ServiceInterface;

namespace FlickrStack.Wire.Types;

/// <summary>Serves the contract to those who write clients: <c>/types</c> and <c>/types/{language}</c>.</summary>
internal static class TypesEndpoints
{
    private static readonly string[] ReadVerbs = ["GET", "HEAD"];

    public static IServiceCollection AddTypes(this IServiceCollection services)
    {
        foreach (var writer in Writers()) services.AddSingleton(writer);
        return services
            .AddSingleton(provider => ApiReader.Read(
                [.. provider.GetRequiredService<OperationCatalog>().Operations.Select(operation => (operation.Request, Tag(operation)))],
                System.Text.Json.JsonNamingPolicy.CamelCase))
            .AddSingleton<TypesCatalog>();
    }

    public static void MapTypes(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/types/{language}", ReadVerbs, (string language, HttpContext http, TypesCatalog catalog, PublicAddress address) =>
        {
            var writer = catalog.Find(language);
            var query = http.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
            return Results.Bytes(catalog.Write(writer, query, address.Root), writer.ContentType);
        }).AllowAnonymous();
    }

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
