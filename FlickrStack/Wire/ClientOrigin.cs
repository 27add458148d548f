using System.Net;
using FlickrStack.ServiceInterface;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire;

/// <summary>Where a request comes from and what it asks for by name, as far as those who say so are trusted.</summary>
internal static class ClientOrigin
{
    /// <summary>Believes proxies that are trusted, one hop each, and refuses names that are not ours.</summary>
    public static void UseClientOrigin(this WebApplication app, WireOptions options)
    {
        if (options.TrustedProxies.Count > 0) app.UseForwardedHeaders(Trusting(options.TrustedProxies));
        if (options.AllowedHosts.Count == 0) return;

        var allowed = options.AllowedHosts.Select(host => new StringSegment(host)).ToList();
        app.Use((http, next) => HostString.MatchesAny(http.Request.Host.Value, allowed)
            ? next(http)
            : throw ApiException.Invalid("UnknownHost", "Host", "The service does not go by this name."));
    }

    private static ForwardedHeadersOptions Trusting(IReadOnlyList<string> proxies)
    {
        var trusting = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        trusting.KnownProxies.Clear();
        trusting.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) trusting.KnownIPNetworks.Add(NetworkOf(proxy));
        return trusting;
    }

    private static System.Net.IPNetwork NetworkOf(string proxy) => IPAddress.TryParse(proxy, out var address)
        ? new(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.Parse(proxy);
}
