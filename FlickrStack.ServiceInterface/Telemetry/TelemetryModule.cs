using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Registers what counts.</summary>
internal static class TelemetryModule
{
    public static void AddMeters(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<UploadMeter>().AddSingleton<RenderMeter>().AddSingleton<StateGauges>();
}
