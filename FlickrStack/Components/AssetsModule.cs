using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace FlickrStack.Components;

/// <summary>Serves the files of the pages.</summary>
internal static class AssetsModule
{
    public static void AddAssets(this IServiceCollection services)
    {
        services.AddSingleton<AssetFiles>();
        // Only files that hold no secret are compressed over TLS: the length of an answer tells what is in it.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Optimal);
    }

    public static void UseAssets(this WebApplication app)
    {
        var root = app.Services.GetRequiredService<AssetFiles>().Root;
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/assets"), assets =>
        {
            assets.UseResponseCompression();
            assets.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = root,
                FileProvider = new PhysicalFileProvider(AssetFiles.Folder),
                OnPrepareResponse = Keep,
            });
        });
    }

    private static void Keep(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
}
