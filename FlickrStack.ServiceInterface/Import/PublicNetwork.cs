using System.Net;
using System.Net.Sockets;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>The internet, as opposed to this machine, its neighbours, and addresses that lead to them by another way.</summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] Reserved =
    [
        .. Parse("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
        .. Parse("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        .. Parse("224.0.0.0/4", "240.0.0.0/4"),
        // Teredo and other protocols, documentation, 6to4, documentation again.
        .. Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    ];

    // Whatever IPv6 has outside of it is local, or maps IPv4.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Contains(IPAddress address) =>
        !Reserved.Any(network => network.Contains(address))
        && (address.AddressFamily == AddressFamily.InterNetwork || (GlobalUnicast.Contains(address) && !IsIsatap(address)));

    // An IPv4 address within an IPv6 one, whichever network that is of.
    private static bool IsIsatap(IPAddress address) =>
        address.GetAddressBytes().AsSpan(8, 4) is [0 or 2, 0, 0x5e, 0xfe];

    private static IEnumerable<IPNetwork> Parse(params string[] networks) => networks.Select(IPNetwork.Parse);
}
