using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Backups that are made by themselves, by whichever process does work in the background.</summary>
public sealed class BackupOptions
{
    /// <summary>The folder that takes them, best on another disk; the same for every worker. None: no backups are made.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Hours from one backup to the next.</summary>
    [Range(1, 24 * 30)]
    public int Hours { get; set; } = 24;

    /// <summary>How many of the newest are kept.</summary>
    [Range(1, 1000)]
    public int Keep { get; set; } = 7;

    internal bool IsOn => !string.IsNullOrWhiteSpace(Folder);
}
