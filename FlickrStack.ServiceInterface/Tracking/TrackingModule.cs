using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>Registers what records calls.</summary>
public static class TrackingModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack:Tracking</c> of the configuration.</param>
    public static IServiceCollection AddTracking(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<TrackingOptions>(settings);
        services.AddScoped<TrackingTable>().AddSingleton<LostTrackings>().AddSingleton<WaitingTrackings>();
        services.AddMetrics().AddHostedService<TrackingWriter>();
        return services;
    }
}
