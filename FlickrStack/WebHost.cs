using FlickrStack.FlickrApi;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using FlickrStack.Tracking;
using FlickrStack.Tus;
using FlickrStack.Wire;

namespace FlickrStack;

/// <summary>The web process: everything that serves, wired together.</summary>
internal static class WebHost
{
    private static readonly string[] Arguments =
    [
        // Watching for changed settings would wake up with every write to a database below the content root.
        "--hostBuilder:reloadConfigOnChange=false",
    ];

    /// <param name="given">Settings that win over the environment's and the files'.</param>
    /// <param name="change">Changes what is registered.</param>
    public static WebApplication Build(
        IEnumerable<KeyValuePair<string, string?>> given, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = Arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(given);
        var settings = builder.Configuration.GetSection("FlickrStack");
        builder.Services.AddFlickrStack(settings);
        builder.Services.AddWire(settings.GetSection("Wire"));
        builder.Services.AddTus();
        builder.Services.AddFlickrApi();
        builder.Services.AddTracking(settings.GetSection("Tracking"));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseTracking();
        app.UseTus();
        app.UseWire();
        app.MapTus().RequireCaller(new RequiresScopeAttribute(Scopes.PhotosWrite));
        app.MapFlickrApi();
        app.MapGet("/", () => "FlickrStack is up. Its API is at /api/v1; begin with POST /api/v1/login.");
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).DisableRateLimiting();
        return app;
    }

    /// <summary>Brings the tables up to date and does what a first start does.</summary>
    public static async Task<FirstStartOutcome> Prepare(this IHost app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrations>().Apply(cancel);
        return await scope.ServiceProvider.GetRequiredService<FirstStart>().Run(cancel);
    }
}
