using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>Maps every operation to its routes, to <c>/api/{Name}</c> and to <c>/json/reply/{Name}</c>.</summary>
internal static class DtoEndpoints
{
    private static readonly string[] AnyVerb = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    public static void MapDtos(this IEndpointRouteBuilder app)
    {
        foreach (var operation in app.ServiceProvider.GetRequiredService<OperationCatalog>().Operations)
        {
            var endpoint = DtoEndpoint.Of(operation, app.ServiceProvider);
            foreach (var route in operation.Routes)
                app.Map(operation, route.Path, WithHead(route.Verbs), http => endpoint.Answer(http, anyContentType: false));
            Task Predefined(HttpContext http) => endpoint.Answer(http, anyContentType: true);
            app.Map(operation, $"/api/{operation.Name}", WithHead([operation.Verb]), Predefined);
            app.Map(operation, $"/json/reply/{operation.Name}", AnyVerb, Predefined);
        }
    }

    private static IEnumerable<string> WithHead(IReadOnlyList<string> verbs) =>
        verbs.Contains("GET") ? verbs.Append("HEAD") : verbs;

    private static void Map(
        this IEndpointRouteBuilder app, Operation operation, string path, IEnumerable<string> verbs, RequestDelegate answer)
    {
        var endpoint = app.MapMethods(path, verbs, answer).WithDisplayName(operation.Name).WithMetadata(operation);
        // A page shows a hundred files, and who has signed addresses has them from a request that was counted.
        if (operation.IsSigned) endpoint.DisableRateLimiting();
        if (operation.Caller is AllowAnonymousAttribute)
        {
            endpoint.AllowAnonymous();
            return;
        }

        endpoint.RequireCaller(operation.Caller);
    }
}
