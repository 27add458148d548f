using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Signs in who calls: by Flickr's credentials, or by one of ours, which sees what its user sees.</summary>
internal sealed class FlickrCallers(FlickrSignIn signIn, CallRights rights, CurrentUser user)
{
    private static readonly Uri[] Flickrs =
    [
        new("https://api.flickr.com/services/rest"), new("https://api.flickr.com/services/rest/"),
        new("https://www.flickr.com/services/rest"), new("https://www.flickr.com/services/rest/"),
        new("https://up.flickr.com/services/upload"), new("https://up.flickr.com/services/upload/"),
        new("https://www.flickr.com/services/oauth/request_token"), new("https://www.flickr.com/services/oauth/access_token"),
    ];

    /// <exception cref="FlickrApiException">The credential is wrong, or allows less than is needed.</exception>
    public async Task SignIn(HttpContext http, IReadOnlyList<KeyValuePair<string, string>> parameters, FlickrGrant needs, string scope)
    {
        if (user.IsSignedIn) rights.Grant(FlickrGrant.Delete);
        else await SignInByFlickr(http, parameters);

        rights.Demand(needs);
        if (!user.Caller.Holds(scope)) throw new FlickrApiException(99, $"Insufficient permissions. The key lacks the scope {scope}.");
    }

    /// <summary>A call as whoever signed it may have seen it: at our address or, redirected, at Flickr's.</summary>
    public static FlickrCall CallOf(HttpRequest request, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var own = new Uri($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}");
        var other = own.AbsolutePath.EndsWith('/') ? own.AbsoluteUri.TrimEnd('/') : $"{own.AbsoluteUri}/";
        var path = own.AbsolutePath.TrimEnd('/');
        return new(request.Method, [own, new(other), .. Flickrs.Where(uri => uri.AbsolutePath.TrimEnd('/') == path)], parameters);
    }

    private async Task SignInByFlickr(HttpContext http, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var (caller, granted) = await signIn.Find(CallOf(http.Request, parameters), user.Address, http.RequestAborted);
        user.SignIn(caller);
        rights.Grant(granted);
    }
}
