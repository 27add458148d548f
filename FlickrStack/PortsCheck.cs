using System.Net;
using System.Net.Sockets;
using FlickrStack.ServiceInterface.Doctor;

namespace FlickrStack;

/// <summary>Whether the service could listen where it is to.</summary>
internal sealed class PortsCheck(ServedAddresses served) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Name => "ports";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var address in served.All) findings.Add(await Look(address, cancel));
        return findings.MaxBy(finding => finding.Status)! with { Message = string.Join(" ", findings.Select(finding => finding.Message)) };
    }

    private static async Task<Finding> Look(string address, CancellationToken cancel)
    {
        var place = BindingAddress.Parse(address);
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(place.Host, out var ip) ? ip : place.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any, place.Port);
            listener.Start();
            return Finding.Good($"{address} is free.");
        }
        catch (SocketException e)
        {
            // Somebody is there, or may not be asked.
            return await IsOurs(place, cancel)
                ? Finding.Good($"FlickrStack serves on {address}.")
                : Finding.Failure($"{address} cannot be served on: {e.Message}.", "End the program that listens there (ss -ltnp), or set other addresses with --urls.");
        }
    }

    private static async Task<bool> IsOurs(BindingAddress place, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            var host = IPAddress.TryParse(place.Host, out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any) ? place.Host : "localhost";
            return (await http.GetStringAsync($"{place.Scheme}://{host}:{place.Port}/health/live", cancel)).StartsWith("{\"status\":", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Another program, which does not answer so.
            return false;
        }
    }
}
