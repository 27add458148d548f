using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>Maps every operation to its routes, and by its name below <c>/api</c>, <c>/json/reply</c> and <c>/json/oneway</c>.</summary>
internal static class DtoEndpoints
{
    private static readonly string[] AnyVerb = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
    private static readonly string[] Post = ["POST"];

    public static void MapDtos(this IEndpointRouteBuilder app)
    {
        var catalog = app.ServiceProvider.GetRequiredService<OperationCatalog>();
        foreach (var operation in catalog.Operations)
        {
            var endpoint = DtoEndpoint.Of(operation, app.ServiceProvider);
            foreach (var route in operation.Routes)
                app.Map(operation, route.Path, WithHead(route.Verbs), http => endpoint.Answer(http, predefined: false));
            app.MapByName(operation, "/api/", WithHead([operation.Verb]), endpoint);
            app.MapByName(operation, "/json/reply/", AnyVerb, endpoint);
            app.MapByName(operation, "/json/oneway/", Post, endpoint);
        }

        app.MapGet("/api", new OperationIndex(catalog).Write);
    }

    private static void MapByName(
        this IEndpointRouteBuilder app, Operation operation, string root, IEnumerable<string> verbs, DtoEndpoint endpoint)
    {
        app.Map(operation, root + operation.Name, verbs, http => endpoint.Answer(http, predefined: true));
        if (TakesBatches(operation)) app.Map(operation, $"{root}{operation.Name}[]", Post, endpoint.AnswerAll);
    }

    // Requests of those who are not known are counted: a hundred guesses at a password are not one request.
    private static bool TakesBatches(Operation operation) => operation.Caller is not AllowAnonymousAttribute
        && !operation.Request.IsDefined(typeof(TakesFilesAttribute), false)
        && !operation.Answer.IsAssignableTo(typeof(FileAnswer));

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
