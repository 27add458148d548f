using FlickrStack.ServiceInterface.Auth;
using Microsoft.AspNetCore.Diagnostics;

namespace FlickrStack.Telemetry;

/// <summary>Whose request a line of the log belongs to, as far as that is known when the line is written.</summary>
internal sealed class RequestScope(HttpContext http) : IDisposable
{
    private readonly string id = http.TraceIdentifier;
    private HttpContext? running = http;

    public IEnumerable<(string Name, object Value)> Fields()
    {
        yield return ("requestId", id);
        // What goes on after the answer must not look at the next request that the server puts there.
        if (running is not { } now) yield break;

        if (now.RequestServices.GetService<CurrentUser>() is { IsSignedIn: true } user) yield return ("userId", user.Id);
        if (((now.GetEndpoint() ?? now.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.DisplayName is { } operation)
            yield return ("operation", operation);
    }

    public void Dispose() => running = null;
}
