using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>How calls are recorded.</summary>
public sealed class TrackingOptions
{
    /// <summary>Whether they are.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days until a call is forgotten.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 90;

    /// <summary>Calls that may wait to be written down; those beyond are lost.</summary>
    [Range(1, 10_000_000)]
    public int MostWaiting { get; set; } = 10_000;

    /// <summary>Tries to write them down after the first, a second and then ever longer apart.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;
}
