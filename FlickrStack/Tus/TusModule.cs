using System.Globalization;
using FlickrStack.ServiceInterface.Auth;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace FlickrStack.Tus;

/// <summary>Puts resumable uploads by the tus protocol into a host.</summary>
internal static class TusModule
{
    public const string Path = "/api/v1/uploads/tus";

    private const string Extensions = "creation,creation-with-upload,expiration,checksum,termination";

    public static void AddTus(this IServiceCollection services)
    {
        services.AddScoped<TusUploads>();
        services.PostConfigure<CorsOptions>(cors =>
        {
            var exposed = cors.GetPolicy(cors.DefaultPolicyName)!.ExposedHeaders;
            foreach (var header in TusHeaders.Exposed) exposed.Add(header);
        });
    }

    /// <summary>Marks every answer as one of the protocol, also those that come before an endpoint is reached.</summary>
    public static void UseTus(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments(Path))
        {
            http.Tell(headers =>
            {
                headers[TusHeaders.TusResumable] = TusHeaders.Version;
                headers.CacheControl = "no-store";
            });
        }

        return next(http);
    });

    /// <returns>The endpoints, for their caller to be declared.</returns>
    public static IEndpointConventionBuilder MapTus(this WebApplication app)
    {
        var endpoints = app.MapGroup(Path).WithDisplayName("Tus");
        endpoints.MapMethods("", ["OPTIONS"], Options).AllowAnonymous();
        endpoints.MapMethods("/{id}", ["OPTIONS"], Options).AllowAnonymous();
        endpoints.MapMethods("", ["POST"], http => Answer(http, uploads => uploads.Create(http)));
        endpoints.MapMethods("/{id}", ["HEAD"], http => Answer(http, uploads => uploads.Head(http)));
        endpoints.MapMethods("/{id}", ["PATCH"], http => Answer(http, uploads => uploads.Patch(http)));
        endpoints.MapMethods("/{id}", ["DELETE"], http => Answer(http, uploads => uploads.Delete(http)));
        return endpoints;
    }

    private static Task Answer(HttpContext http, Func<TusUploads, Task> answer)
    {
        TusRequest.DemandVersion(http);
        return answer(http.RequestServices.GetRequiredService<TusUploads>());
    }

    private static Task Options(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers[TusHeaders.TusVersion] = TusHeaders.Version;
        headers[TusHeaders.TusExtension] = Extensions;
        headers[TusHeaders.TusChecksumAlgorithm] = TusChecksum.Algorithms;
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        if (user.IsSignedIn) headers[TusHeaders.TusMaxSize] = user.Plan.MaxUploadBytes.ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
