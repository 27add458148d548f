using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>Registers what tells how the service does.</summary>
internal static class OversightModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack</c> of the configuration.</param>
    public static void AddOversight(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<HealthOptions>(settings.GetSection("Health"));
        services.AddScoped<DashboardTable>().AddScoped<StoreChecks>().AddScoped<WorkChecks>().AddScoped<ReadyChecks>().AddSingleton<SettingDocs>();
    }
}
