using FlickrStack.ServiceModel;
using FlickrStack.Wire;

namespace FlickrStack.Benchmarks.Wire;

/// <summary>The service with one route more, which is mapped by hand: both run in the same process, behind the same middleware.</summary>
internal static class HandMappedHost
{
    // As long as the route it is compared with: the links in the answers are of the same length.
    private const string Route = "/api/v1/byhand";

    public static async Task Serve(string urls, string folder, CancellationToken cancel)
    {
        await using var app = WebHost.Build(
            [new("urls", urls), new("FlickrStack:Database:Folder", folder)],
            Role.All, services => services.AddSingleton<HandMappedList>());
        app.MapGet(Route, app.Services.GetRequiredService<HandMappedList>().Answer)
            .WithDisplayName("ByHand")
            .RequireCaller(new RequiresScopeAttribute(Scopes.PhotosRead));
        await app.Prepare(_ => { }, cancel);
        await app.StartAsync(cancel);
        foreach (var url in app.Urls) Console.WriteLine($"The service and {Route} are served on {url} (Ctrl+C ends it).");
        await app.WaitForShutdownAsync(cancel);
    }
}
