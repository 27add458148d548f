using FlickrStack.ServiceModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Makes a backup when it is time, and deletes those that are too many.</summary>
public sealed class ScheduledBackups(
    BackupRun backup, IOptions<BackupOptions> options, BackupMeter meter, TimeProvider clock, ILogger<ScheduledBackups> log)
{
    /// <summary>Makes a backup if the newest is as old as it may be; returns whether it did.</summary>
    public async Task<bool> Run(CancellationToken cancel)
    {
        if (!options.Value.IsOn) return false;

        var backups = new BackupFolder(Path.GetFullPath(options.Value.Folder));
        if (Age(backups) < TimeSpan.FromHours(options.Value.Hours)) return false;

        var isMade = false;
        try
        {
            Tell(await backup.Run(options.Value.Folder, _ => { }, cancel), backups.Keep(options.Value.Keep, clock.GetUtcNow()));
            return isMade = true;
        }
        finally
        {
            meter.Count(isMade);
        }
    }

    /// <summary>How old the newest backup is; null where none is to be made.</summary>
    public HealthCheck? Check()
    {
        if (!options.Value.IsOn) return null;

        var age = Age(new(Path.GetFullPath(options.Value.Folder)));
        return new()
        {
            Name = "backup",
            Status = age < TimeSpan.FromHours(2 * options.Value.Hours) ? HealthStatus.Ok : HealthStatus.Degraded,
            Message = age == TimeSpan.MaxValue ? "There is no backup yet." : $"The last backup is {(long)age.TotalHours} hours old.",
        };
    }

    private TimeSpan Age(BackupFolder backups) =>
        backups.All().FirstOrDefault() is { } newest ? clock.GetUtcNow() - BackupFolder.TimeOf(newest) : TimeSpan.MaxValue;

    private void Tell(BackupOutcome made, int deleted)
    {
        log.LogInformation(
            "Backed up {Photos} photos into {Folder}: {Files} files of {Bytes} bytes, {Linked} of them unchanged; deleted {Deleted} older backups",
            made.Photos, made.Folder, made.Files, made.Bytes, made.Linked, deleted);
        if (made.Lost.Count > 0) log.LogError("{Lost} originals are missing from the storage, and from the backup", made.Lost.Count);
    }
}
