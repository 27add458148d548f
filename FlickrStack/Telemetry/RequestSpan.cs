using System.Diagnostics;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.AspNetCore.Diagnostics;

namespace FlickrStack.Telemetry;

/// <summary>Names a request in traces and logs, without what is secret in its address.</summary>
internal static class RequestSpan
{
    public const string SourceName = "Microsoft.AspNetCore";

    public static async Task Follow(HttpContext http, RequestDelegate next, ILogger log)
    {
        using var scope = new RequestScope(http);
        using var logged = log.BeginScope(scope);
        var span = Activity.Current;
        if (span is not null) Begin(span, http);
        try
        {
            await next(http);
        }
        finally
        {
            if (span is not null) End(span, http);
            if (log.IsEnabled(LogLevel.Debug))
                log.LogDebug("{Method} {Route} answered {Status}", TrackedText.Method(http.Request.Method), RouteOf(http), http.Response.StatusCode);
        }
    }

    private static void Begin(Activity span, HttpContext http)
    {
        // Whoever asks every second whether all is well would be most of all traces.
        if (http.Request.Path.StartsWithSegments("/health")) span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        span.SetTag("flickrstack.request.id", http.TraceIdentifier);
    }

    private static void End(Activity span, HttpContext http)
    {
        span.DisplayName = $"{TrackedText.Method(http.Request.Method)} {RouteOf(http)}";
        span.SetTag("http.request.method", TrackedText.Method(http.Request.Method));
        span.SetTag("http.route", RouteOf(http));
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        // Links and signatures are in paths and queries.
        span.SetTag("url.path", TrackedText.Path(http.Request.Path.Value ?? ""));
        span.SetTag("url.query", null);
        span.SetTag("user_agent.original", null);
        if (http.Response.StatusCode >= 500) span.SetStatus(ActivityStatusCode.Error);
    }

    // After a refusal the call has forgotten where it went.
    private static string RouteOf(HttpContext http) =>
        ((http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText ?? "";
}
