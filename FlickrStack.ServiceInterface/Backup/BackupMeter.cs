using System.Diagnostics.Metrics;
using FlickrStack.ServiceInterface.Tracking;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Counts the backups that were due.</summary>
public sealed class BackupMeter(IMeterFactory meters)
{
    private readonly Counter<long> backups = meters.Create(LostTrackings.MeterName)
        .CreateCounter<long>("flickrstack.backups", "{backup}", "Backups that were due, by what became of them.");

    public void Count(bool isMade) => backups.Add(1, KeyValuePair.Create("flickrstack.outcome", (object?)(isMade ? "made" : "failed")));
}
