using FlickrStack.Components.Admin;
using FlickrStack.Components.Gallery;
using FlickrStack.Components.InProcess;
using FlickrStack.Components.Sessions;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.S3;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace FlickrStack.Components;

/// <summary>Puts the web pages into a host.</summary>
internal static class PagesModule
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAssets();
        services.AddSingleton<OwnPipeline>().AddScoped<Session>();
        services.AddSessionCookie();
        services.AddSingleton(provider => new PictureOrigin(provider.GetRequiredService<IOptions<StorageOptions>>().Value is { Store: StoreKind.S3, Direct: true }
            ? provider.GetRequiredService<S3Bucket>().Origin
            : null));
        services.AddDataProtection().SetApplicationName("FlickrStack");
        services.AddOptions<KeyManagementOptions>().Configure<Keys, ILoggerFactory>((pages, keys, log) =>
        {
            pages.AutoGenerateKeys = !keys.AreShared;
            pages.XmlRepository = keys.AreShared ? new SharedPageKeys(keys.OfEach) : new FileSystemXmlRepository(new(Path.Combine(keys.Folder, "pages")), log);
        });
    }

    /// <summary>Goes before everything that requests of pages are to pass.</summary>
    public static void UseOwnPipeline(this WebApplication app)
    {
        app.Use(next => app.Services.GetRequiredService<OwnPipeline>().Take(next));
        app.Use(async (http, next) =>
        {
            await SessionCookie.Lend(http);
            await next(http);
        });
    }

    /// <summary>Goes after the wire, which finds the page that is asked for.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseAssets();
        app.Use(PageFaults.Show);
        app.Use(async (http, next) =>
        {
            if (IsPage(http)) await Begin(http);
            await next(http);
        });
        app.UseAntiforgery();
        app.MapPost("/theme", ThemeEndpoint.Answer).WithMetadata(new PageMarker());
        app.MapPost("/logout", SignOutEndpoint.Answer).WithMetadata(new PageMarker());
        app.MapGallery();
        app.MapAdmin();
        app.MapRazorComponents<App>().WithMetadata(new PageMarker()).DisableRateLimiting();
    }

    private static async Task Begin(HttpContext http)
    {
        PageHeaders.Add(http);
        http.RequestServices.GetRequiredService<Session>().Begin(http, await SessionCookie.Read(http));
        if (HttpMethods.IsPost(http.Request.Method)) await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
    }

    private static bool IsPage(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PageMarker>() is not null;
}
