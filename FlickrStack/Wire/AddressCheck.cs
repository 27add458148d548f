using FlickrStack.ServiceInterface.Doctor;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Whether the service knows by which address its users reach it, and whether others can listen there.</summary>
internal sealed class AddressCheck(IOptions<WireOptions> options) : ICheck
{
    public string Name => "public address";

    public Task<Finding> Look(CancellationToken cancel) => Task.FromResult(options.Value.PublicUrl switch
    {
        null => Finding.Warning(
            "It is not set: links name whatever host a request asks for.", "Set FlickrStack:Wire:PublicUrl to the address that users type, and AllowedHosts to its name."),
        { IsLoopback: false, Scheme: not "https" } address => Finding.Warning(
            $"{address} is not encrypted: whoever is on the way reads passwords and photos.", "Put a front with a certificate before it, such as deploy/nginx.conf, and set the address to https."),
        var address => Finding.Good($"{address}"),
    });
}
