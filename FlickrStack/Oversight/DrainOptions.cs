using System.ComponentModel.DataAnnotations;

namespace FlickrStack.Oversight;

/// <summary>How the process ends.</summary>
public sealed class DrainOptions
{
    /// <summary>
    /// Seconds in which it answers calls although it has told that it will end: twice what a front takes to look again;
    /// 0 where there is none.
    /// </summary>
    [Range(0, 600)]
    public int WaitSeconds { get; set; }

    /// <summary>Seconds that calls and work which have begun may take after that.</summary>
    [Range(1, 3600)]
    public int FinishSeconds { get; set; } = 60;

    internal TimeSpan Longest => TimeSpan.FromSeconds(WaitSeconds + FinishSeconds);
}
