using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// What may be called from here: the internet on its usual ports, whatever a name stands for, and the hosts that the
/// settings name.
/// </summary>
public sealed class OutsideAddresses(IOptions<FlickrOptions> options)
{
    /// <exception cref="FlickrException">The address is of a kind that nothing good comes from.</exception>
    public void Demand(Uri address)
    {
        var isUsual = address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            && (address.IsDefaultPort || address.Port is 80 or 443 || IsTrusted(address.IdnHost, address.Port));
        if (!isUsual) throw new FlickrException($"{ApiException.Quote(address.IdnHost)} is not called at an address like that.");
    }

    /// <summary>Connects to an address that was checked, and not to what the name may stand for a moment later.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = IsTrusted(host, port) ? found : Array.FindAll(found, PublicNetwork.Contains);
        if (allowed.Length == 0) throw new FlickrException($"{host} is not on the internet: it is not called.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsTrusted(string host, int port) => options.Value.Trusted.Any(
        trusted => trusted.Port == port && trusted.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));
}
