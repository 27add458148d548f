using FlickrStack.ServiceInterface.Storage.S3;
using FlickrStack.ServiceInterface.Uploads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Registers the store that the settings choose.</summary>
internal static class StorageModule
{
    public static void AddStorage(this IServiceCollection services, IConfigurationSection settings)
    {
        var section = settings.GetSection("Storage");
        services.AddOptionsOf<StorageOptions>(section);
        services.AddSingleton<Scratch>().AddSingleton<S3Bucket>().AddSingleton<LocalBlobStore>().AddSingleton<S3BlobStore>();
        services.AddSingleton<StorageCopy>().AddScoped<StorageAgreement>();
        if (section.Get<StorageOptions>() is { Store: StoreKind.S3 })
        {
            services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<S3BlobStore>());
            services.AddScoped<IUploadStore, S3UploadStore>();
        }
        else
        {
            services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<LocalBlobStore>());
            services.AddScoped<IUploadStore, LocalUploadStore>();
        }
    }
}
