using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>From when on somebody should look at the service.</summary>
public sealed class HealthOptions
{
    /// <summary>Megabytes that are left for the files when it is time to look for more.</summary>
    [Range(0, 1_000_000_000)]
    public long LeastFreeMegabytes { get; set; } = 2048;

    /// <summary>Minutes that work may wait.</summary>
    [Range(1, 100_000)]
    public int LateMinutes { get; set; } = 60;
}
