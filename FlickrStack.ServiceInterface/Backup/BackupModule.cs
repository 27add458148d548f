using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Registers what makes and restores backups.</summary>
internal static class BackupModule
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack</c> of the configuration.</param>
    public static void AddBackups(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<BackupOptions>(settings.GetSection("Backup"));
        services.AddSingleton<BackupMeter>().AddScoped<ScheduledBackups>();
        services.AddScoped<BackupRun>().AddScoped<BackupCheck>().AddScoped<BackupRestore>();
    }
}
