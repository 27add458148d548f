namespace FlickrStack.FlickrApi;

/// <summary>Puts the endpoint that speaks as Flickr's into a host.</summary>
internal static class FlickrApiModule
{
    private static readonly string[] Verbs = ["GET", "POST"];

    public static void AddFlickrApi(this IServiceCollection services) => services
        .AddSingleton<FlickrMethodCatalog>()
        .AddScoped<FlickrCallers>()
        .AddScoped<FlickrEndpoint>()
        .AddScoped<UploadEndpoint>()
        .AddScoped<OAuthEndpoints>()
        .AddScoped<ConsentPage>();

    public static void MapFlickrApi(this IEndpointRouteBuilder app)
    {
        app.Map<FlickrEndpoint>("/services/rest", Verbs, (endpoint, http) => endpoint.Answer(http));
        app.Map<UploadEndpoint>("/services/upload", ["POST"], (endpoint, http) => endpoint.Answer(http));
        app.Map<OAuthEndpoints>("/services/oauth/request_token", Verbs, (endpoint, http) => endpoint.Request(http));
        app.Map<OAuthEndpoints>("/services/oauth/access_token", Verbs, (endpoint, http) => endpoint.Access(http));
        app.Map<ConsentPage>("/services/oauth/authorize", ["GET"], (page, http) => page.Show(http));
        app.Map<ConsentPage>("/services/oauth/authorize", ["POST"], (page, http) => page.Consent(http));
    }

    private static void Map<T>(this IEndpointRouteBuilder app, string path, string[] verbs, Func<T, HttpContext, Task> answer)
        where T : notnull =>
        app.MapMethods(path, verbs, http => answer(http.RequestServices.GetRequiredService<T>(), http)).WithDisplayName("Flickr").AllowAnonymous();
}
