using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Limits of uploads, besides those of the plans.</summary>
public sealed class UploadOptions
{
    /// <summary>Files in one call.</summary>
    [Range(1, 1000)]
    public int MostFiles { get; set; } = 50;

    /// <summary>Bytes of one call with all its files.</summary>
    [Range(1024, long.MaxValue)]
    public long MostRequestBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Announced and unfinished uploads that one user may have.</summary>
    [Range(1, 100_000)]
    public int MostOpen { get; set; } = 100;

    /// <summary>Hours after which an unfinished upload is forgotten.</summary>
    [Range(1, 24 * 30)]
    public int OpenHours { get; set; } = 24;
}
