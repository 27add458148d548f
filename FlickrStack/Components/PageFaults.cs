using System.Net;
using FlickrStack.Client;
using FlickrStack.Components.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FlickrStack.Components;

/// <summary>Shows people what the API refused them, and what is not there, as a page.</summary>
internal static class PageFaults
{
    public static async Task Show(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (WebServiceException refusal) when (!http.Response.HasStarted)
        {
            if (refusal.StatusCode == HttpStatusCode.Unauthorized) await AskToSignIn(http);
            else await Show(http, (int)refusal.StatusCode, refusal.Message);
            return;
        }
        catch (AntiforgeryValidationException) when (!http.Response.HasStarted)
        {
            // A form of another site, or one that was open while its user signed out and in.
            await Show(http, StatusCodes.Status400BadRequest, "This form was open for too long. Go back, reload the page and send it again.");
            return;
        }

        if (IsLostReader(http)) await Show(http, StatusCodes.Status404NotFound, "There is nothing at this address.");
    }

    private static async Task AskToSignIn(HttpContext http)
    {
        await SessionCookie.SignOut(http);
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.Value : "/";
        http.Response.Redirect($"{http.Request.PathBase}/login?returnUrl={Uri.EscapeDataString(back)}");
    }

    private static bool IsLostReader(HttpContext http) =>
        !http.Response.HasStarted && http.Response.StatusCode == StatusCodes.Status404NotFound && http.GetEndpoint() is null
        && HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !http.Request.Path.StartsWithSegments("/api");

    private static async Task Show(HttpContext http, int status, string message)
    {
        // What a page has begun with its services, another page must not go on with.
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        (http.Response.StatusCode, http.RequestServices) = (status, scope.ServiceProvider);
        // The page that broke off has said so already, and each page adds it.
        http.Response.Headers.Remove("blazor-enhanced-nav");
        PageHeaders.Add(http);
        var told = new Dictionary<string, object?> { [nameof(Fault.Status)] = status, [nameof(Fault.Message)] = message };
        await new RazorComponentResult<Fault>(told).ExecuteAsync(http);
    }
}
