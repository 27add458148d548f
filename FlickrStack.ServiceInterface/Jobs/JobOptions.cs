using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>How work in the background is done.</summary>
public sealed class JobOptions
{
    /// <summary>Whether this process does it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Jobs at once; 0 is one more than there are cores, so that a cheap one need not wait for renditions.</summary>
    [Range(0, 256)]
    public int Threads { get; set; }

    /// <summary>Tries after the first.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 2;

    /// <summary>Seconds before the first of them; each that follows waits three times as long.</summary>
    [Range(0, 3600)]
    public int RetrySeconds { get; set; } = 5;

    /// <summary>Seconds between two looks for photos whose renditions nobody has ordered.</summary>
    [Range(1, 3600)]
    public int PendingSeconds { get; set; } = 30;

    /// <summary>Seconds between two looks for photos and uploads whose time has come.</summary>
    [Range(1, 3600)]
    public int PurgeSeconds { get; set; } = 60;

    /// <summary>Hours between two comparisons of the files with the tables.</summary>
    [Range(1, 24 * 30)]
    public int SweepHours { get; set; } = 24;

    internal TimeSpan WaitBefore(int retry) => TimeSpan.FromSeconds(RetrySeconds * Math.Pow(3, retry - 1));

    internal int ThreadCount => Threads > 0 ? Threads : Environment.ProcessorCount + 1;
}
