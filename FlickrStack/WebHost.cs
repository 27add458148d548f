using FlickrStack.Components;
using FlickrStack.FlickrApi;
using FlickrStack.Oversight;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using FlickrStack.Telemetry;
using FlickrStack.Tracking;
using FlickrStack.Tus;
using FlickrStack.Wire;
using FlickrStack.Wire.OpenApi;

namespace FlickrStack;

/// <summary>The web process: everything that serves, wired together.</summary>
internal static class WebHost
{
    private static readonly string[] Arguments =
    [
        // Watching for changed settings would wake up with every write to a database below the content root.
        "--hostBuilder:reloadConfigOnChange=false",
        // ASP.NET Core's own switch believes whoever forwards: the setting Wire:TrustedProxies says who may.
        "--ForwardedHeaders_Enabled=false",
    ];

    /// <param name="given">Settings that win over the environment's and the files'.</param>
    /// <param name="role">What the process does.</param>
    /// <param name="change">Changes what is registered.</param>
    public static WebApplication Build(
        IEnumerable<KeyValuePair<string, string?>> given, Role role, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = Arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddGiven(given);
        builder.Configuration.AddRole(role);
        var settings = builder.Configuration.GetSection("FlickrStack");
        builder.AddTelemetry(settings.GetSection("Telemetry"));
        builder.Services.AddFlickrStack(settings);
        builder.Services.AddWire(settings.GetSection("Wire"));
        builder.Services.AddApiDocument();
        builder.Services.AddTus();
        builder.Services.AddFlickrApi();
        builder.Services.AddPages();
        builder.Services.AddTracking(settings.GetSection("Tracking"));
        builder.Services.AddOversight(settings.GetSection("Drain"));
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapHealth();
        if (role != Role.Worker) app.Serve();
        return app;
    }

    private static void Serve(this WebApplication app)
    {
        app.UseOwnPipeline();
        app.UseTelemetry();
        app.UseTracking();
        app.UseTus();
        app.UseWire();
        app.UseExplorer();
        app.MapTus().RequireCaller(new RequiresScopeAttribute(Scopes.PhotosWrite));
        app.MapApiDocument();
        app.MapFlickrApi();
        app.UsePages();
    }

    /// <summary>Brings the tables up to date, sees that this node fits the others, and does what a first start does.</summary>
    /// <param name="app">The process.</param>
    /// <param name="tellPassword">Takes the administrator's password where one is generated: nobody will see it again.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The demo's photos where they were imported.</returns>
    public static async Task<ImportProgress?> Prepare(this IHost app, Action<string> tellPassword, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrations>().Apply(cancel);
        await scope.ServiceProvider.GetRequiredService<KeyAgreement>().Check(cancel);
        await scope.ServiceProvider.GetRequiredService<StorageAgreement>().Check(cancel);
        return await scope.ServiceProvider.GetRequiredService<FirstStart>().Run(tellPassword, cancel);
    }
}
