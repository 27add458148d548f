using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.Oversight;

/// <summary>Tells those who start and front the process how it does, and lets it end in order.</summary>
internal static class OversightModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack:Drain</c> of the configuration.</param>
    public static void AddOversight(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<DrainOptions>(settings);
        services.AddOptions<HostOptions>().Configure<IOptions<DrainOptions>>((host, drain) => host.ShutdownTimeout = drain.Value.Longest);
        services.AddSingleton<Readiness>().AddHostedService<Drain>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", http => Answer(http, new(), isUp: true)).DisableRateLimiting();
        app.MapGet("/health/ready", async (HttpContext http, Readiness readiness) =>
        {
            var health = await readiness.Ask(http.RequestAborted);
            // What is only degraded would get no better by sending nothing.
            await Answer(http, health, health.Status != HealthStatus.Failed);
        }).DisableRateLimiting();
    }

    private static Task Answer(HttpContext http, Health health, bool isUp)
    {
        http.Response.StatusCode = isUp ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(new
        {
            status = Word(health.Status),
            checks = health.Checks.ToDictionary(check => check.Name, check => new { status = Word(check.Status), message = check.Message }),
        });
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
