using System.ComponentModel.DataAnnotations;

namespace FlickrStack.Wire;

/// <summary>Limits of the wire.</summary>
public sealed class WireOptions
{
    /// <summary>Bytes that the body of a request may take.</summary>
    [Range(1024, 1_073_741_824)]
    public int MostRequestBytes { get; set; } = 1_048_576;

    /// <summary>Bytes that the body of an answer may take; files are not counted.</summary>
    [Range(1024, 1_073_741_824)]
    public int MostResponseBytes { get; set; } = 16_777_216;

    /// <summary>Bytes of answers that are kept while the library they show does not change; 0 keeps none.</summary>
    [Range(0, 1_073_741_824)]
    public int KeptPageBytes { get; set; } = 67_108_864;

    /// <summary>Web sites whose scripts may call the service, such as <c>https://app.example.org</c>.</summary>
    public IReadOnlyList<string> CorsOrigins { get; set; } = [];

    /// <summary>The service's address as clients know it; when absent, the one that each request names.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Names that requests may call the service by, such as <c>photos.example.org</c> or <c>*.example.org</c>; none allows any.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>Proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed: addresses, or networks such as <c>10.0.0.0/8</c>.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>
    /// Requests that a user may send in a minute; 0 sets no limit: users are known by name, and one who uploads
    /// thousands of photos in a row does what the service is for. Signed addresses are not counted.
    /// </summary>
    [Range(0, 1_000_000)]
    public int RequestsPerMinute { get; set; }

    /// <summary>Requests that those who are not signed in may send in a minute from an address, or an IPv6 /64; 0 sets no limit.</summary>
    [Range(0, 1_000_000)]
    public int AnonymousPerMinute { get; set; } = 1200;

    internal bool LimitsRequests => RequestsPerMinute > 0 || AnonymousPerMinute > 0;
}
