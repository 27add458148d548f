using FlickrStack.ServiceInterface.Doctor;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Whether those who forward requests are believed, and nobody else.</summary>
internal sealed class ProxiesCheck(IOptions<WireOptions> options, ServedAddresses served) : ICheck
{
    public string Name => "proxies";

    public Task<Finding> Look(CancellationToken cancel) => Task.FromResult(Check(options.Value));

    private Finding Check(WireOptions wire)
    {
        if (wire.TrustedProxies.Any(proxy => proxy.EndsWith("/0", StringComparison.Ordinal)))
            return Finding.Failure("Whoever forwards is believed: anyone may claim any address.", "Set FlickrStack:Wire:TrustedProxies to the addresses of your own.");

        // Where users come by https and the service speaks http, somebody is between.
        var isBehind = wire.PublicUrl?.Scheme == "https" && served.All.All(address => !address.StartsWith("https", StringComparison.OrdinalIgnoreCase));
        return isBehind && wire.TrustedProxies.Count == 0
            ? Finding.Warning("A front forwards requests, and none is trusted: all callers seem to be one.", "Set FlickrStack:Wire:TrustedProxies to the front's address.")
            : Finding.Good(wire.TrustedProxies.Count == 0 ? "None is trusted, and none seems to be there." : $"{wire.TrustedProxies.Count} are trusted.");
    }
}
