using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Registers the checks of a set-up, in the order in which they are told: what others need comes first.</summary>
public static class DoctorModule
{
    public static IServiceCollection AddDoctor(this IServiceCollection services)
    {
        services.AddScoped<CheckUp>().AddScoped<DataFolder>().AddScoped<DatabaseState>();
        services.AddCheck<SettingsCheck>().AddCheck<FolderCheck>().AddCheck<SpaceCheck>().AddCheck<KeysCheck>();
        services.AddCheck<DatabaseCheck>().AddCheck<MigrationsCheck>().AddCheck<ClockCheck>().AddCheck<AdminCheck>();
        services.AddCheck<StorageCheck>().AddCheck<RendererCheck>().AddCheck<QueueCheck>();
        return services;
    }

    public static IServiceCollection AddCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, ICheck => services.AddScoped<ICheck, TCheck>();
}
