namespace FlickrStack.Wire.OpenApi;

/// <summary>Puts the OpenAPI document into a host.</summary>
internal static class OpenApiModule
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddSingleton<ApiDocumentText>().AddOpenApi(
        ApiDocumentText.Name,
        options =>
        {
            // All that is described comes from the catalogue.
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<ApiDocument>();
        });

    public static void MapApiDocument(this WebApplication app) => app.MapGet(
        $"/openapi/{ApiDocumentText.Name}.json", (ApiDocumentText text) => text.Answer());
}
