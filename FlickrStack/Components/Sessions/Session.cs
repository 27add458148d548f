using FlickrStack.Client;
using FlickrStack.Components.InProcess;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Sessions;

/// <summary>Whoever looks at a page, and the API in their name. Each page has one.</summary>
internal sealed class Session(OwnPipeline pipeline, IServiceScopeFactory scopes) : IDisposable
{
    private HttpClient? http;
    private FlickrStackClient? api;
    private Task<Profile>? profile;

    /// <summary>Sends requests as the viewer does: nothing more is allowed to a page.</summary>
    public FlickrStackClient Api => api ?? throw new InvalidOperationException("Only pages have a session.");

    public bool IsSignedIn => api?.Token is not null;

    /// <param name="page">The request for the page.</param>
    /// <param name="key">The viewer's key; none when nobody has signed in.</param>
    public void Begin(HttpContext page, string? key)
    {
        var root = new UriBuilder(page.Request.Scheme, page.Request.Host.Host, page.Request.Host.Port ?? -1).Uri;
        http = new(new InProcessHandler(pipeline, scopes, page)) { BaseAddress = root };
        api = new(http) { Token = key };
    }

    /// <summary>The viewer, asked for once a page.</summary>
    /// <exception cref="WebServiceException">401: the session has ended.</exception>
    public Task<Profile> Profile() => profile ??= Api.Send(new GetProfile());

    public void Dispose() => http?.Dispose();
}
