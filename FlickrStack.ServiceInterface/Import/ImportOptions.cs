using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>How imports are run.</summary>
public sealed class ImportOptions
{
    /// <summary>Imports at once in one process, of different users.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 4;

    /// <summary>Imports of one user that may wait.</summary>
    [Range(1, 10_000)]
    public int MostWaiting { get; set; } = 20;

    /// <summary>Seconds after which an import whose process is gone is another's to go on with.</summary>
    [Range(2, 3600)]
    public int LeaseSeconds { get; set; } = 20;

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
