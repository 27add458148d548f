using FlickrStack.ServiceInterface.Import.Export;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Registers what imports.</summary>
internal static class ImportModule
{
    private static readonly TimeSpan LongestConnection = TimeSpan.FromMinutes(5);

    /// <param name="services">Where to register.</param>
    /// <param name="settings">The section <c>FlickrStack</c> of the configuration.</param>
    public static void AddImports(this IServiceCollection services, IConfigurationSection settings)
    {
        services.AddOptionsOf<FlickrOptions>(settings.GetSection("Flickr"));
        services.AddOptionsOf<ImportOptions>(settings.GetSection("Imports"));
        services.AddScoped<ImportTable>().AddScoped<ImportItemTable>().AddScoped<ImportLeaseTable>();
        services.AddScoped<ImportLeases>().AddScoped<ImportStart>().AddScoped<ImportRun>().AddScoped<ImportOrders>();
        services.AddScoped<IImportSource, FlickrSource>().AddScoped<DemoImport>().AddSingleton<ImportSeal>();
        services.AddScoped<FlickrImport>().AddScoped<FlickrDestination>().AddScoped<FlickrFiles>().AddScoped<ImportRoom>();
        services.AddScoped<FlickrPhotoImport>().AddScoped<FlickrPhotoUpdate>();
        services.AddScoped<IImportSource, ExportSource>().AddScoped<ExportImport>().AddScoped<ExportAlbums>();
        services.AddScoped<ExportPhotoImport>().AddScoped<ExportPictures>();
        services.AddSingleton<FlickrPaces>().AddSingleton<FlickrRetries>().AddSingleton<OutsideAddresses>();
        services.AddScoped<FlickrHttp>().AddHttpClient<OutsideHttp>(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("FlickrStack (self-hosted photo service)");
        }).ConfigurePrimaryHttpMessageHandler(Handler);
    }

    // Nothing comes between the address that was checked and the one that is called.
    private static SocketsHttpHandler Handler(IServiceProvider services) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = LongestConnection,
        ConnectCallback = services.GetRequiredService<OutsideAddresses>().Connect,
    };
}
