using System.Diagnostics.Metrics;
using FlickrStack.ServiceInterface.Tracking;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Counts what render processes make, how long they take, and how often one ends.</summary>
public sealed class RenderMeter
{
    private readonly Counter<long> files;
    private readonly Histogram<double> durations;
    private readonly Counter<long> restarts;

    public RenderMeter(IMeterFactory meters)
    {
        var meter = meters.Create(LostTrackings.MeterName);
        files = meter.CreateCounter<long>("flickrstack.renditions", "{file}", "Renditions that were ordered, by what became of them.");
        durations = meter.CreateHistogram<double>("flickrstack.rendering.duration", "s", "How long a picture took with all its renditions.");
        restarts = meter.CreateCounter<long>("flickrstack.render_process.restarts", "{process}", "Render processes that ended.");
    }

    public void Count(string outcome, int ordered, TimeSpan taken)
    {
        var tag = KeyValuePair.Create("flickrstack.outcome", (object?)outcome);
        files.Add(ordered, tag);
        durations.Record(taken.TotalSeconds, tag);
    }

    public void CountRestart() => restarts.Add(1);
}
