using System.Diagnostics.Metrics;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Counts the files that come in, and what becomes of them.</summary>
public sealed class UploadMeter(IMeterFactory meters)
{
    private readonly Counter<long> photos = meters.Create(LostTrackings.MeterName)
        .CreateCounter<long>("flickrstack.uploads", "{photo}", "Files that came in, by what became of them.");

    private readonly Counter<long> bytes = meters.Create(LostTrackings.MeterName)
        .CreateCounter<long>("flickrstack.uploads.size", "By", "Bytes of files that became photos.");

    public void Count(UploadStatus outcome, long size)
    {
        photos.Add(1, KeyValuePair.Create("flickrstack.outcome", (object?)outcome.ToString().ToLowerInvariant()));
        if (outcome == UploadStatus.Created) bytes.Add(size);
    }
}
