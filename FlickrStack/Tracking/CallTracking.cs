using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FlickrStack.Tracking;

/// <summary>Records every call of the API, whatever becomes of it.</summary>
internal static class CallTracking
{
    private static readonly PathString[] Recorded = ["/api", "/auth", "/json", "/services/rest"];

    // Whoever looks at what was called would otherwise look at themselves looking.
    private static readonly PathString[] Unrecorded = ["/api/v1/trackings", "/api/QueryTrackings", "/json/reply/QueryTrackings"];

    /// <summary>Goes before everything else, so that it sees what everything else makes of a call.</summary>
    public static void UseTracking(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<TrackingOptions>>().Value.Enabled) return;

        var (waiting, clock) = (app.Services.GetRequiredService<WaitingTrackings>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use(next => http => IsRecorded(http.Request.Path) ? Record(http, next, waiting, clock) : next(http));
    }

    private static bool IsRecorded(PathString path) =>
        IsBelow(path, Recorded) && !IsBelow(path, Unrecorded);

    private static bool IsBelow(PathString path, PathString[] starts)
    {
        foreach (var start in starts)
        {
            if (path.StartsWithSegments(start)) return true;
        }

        return false;
    }

    private static async Task Record(HttpContext http, RequestDelegate next, WaitingTrackings waiting, TimeProvider clock)
    {
        var (at, begun) = (clock.GetUtcNow(), clock.GetTimestamp());
        var path = http.Request.Path.Value!;
        try
        {
            await next(http);
        }
        finally
        {
            waiting.Add(RowOf(http, path, at, clock.GetElapsedTime(begun)));
        }
    }

    private static TrackingRow RowOf(HttpContext http, string path, DateTimeOffset at, TimeSpan taken)
    {
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        var caller = user.IsSignedIn ? user.Caller : null;
        return new()
        {
            At = at,
            UserId = caller?.UserId,
            UserName = caller?.UserName,
            Method = TrackedText.Method(http.Request.Method),
            Path = TrackedText.Path(path),
            Operation = OperationOf(http),
            Status = http.Response.StatusCode,
            Milliseconds = Math.Round(taken.TotalMilliseconds, 3),
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            UserAgent = TrackedText.UserAgent(http.Request.Headers.UserAgent),
            RequestId = http.TraceIdentifier,
        };
    }

    // After a refusal the call has forgotten where it went. What is no route is an answer of the routing itself.
    private static string? OperationOf(HttpContext http) =>
        ((http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.DisplayName;
}
