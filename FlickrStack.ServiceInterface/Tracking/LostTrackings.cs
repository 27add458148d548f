using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>Counts the calls that could not be recorded, and tells of them once a minute at most.</summary>
public sealed class LostTrackings : IDisposable
{
    public const string MeterName = "FlickrStack";
    public const string CounterName = "flickrstack.tracking.lost";

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Meter meter;
    private readonly Counter<long> counter;
    private readonly TimeProvider clock;
    private readonly ILogger<LostTrackings> log;
    private long untold;
    private long total;
    private long quietUntil;

    public LostTrackings(IMeterFactory meters, TimeProvider clock, ILogger<LostTrackings> log)
    {
        meter = meters.Create(MeterName);
        counter = meter.CreateCounter<long>(CounterName, "{call}", "Calls that were answered and not recorded.");
        (this.clock, this.log) = (clock, log);
    }

    /// <summary>How many those were since the process began.</summary>
    public long Total => Interlocked.Read(ref total);

    public void Count(int calls)
    {
        counter.Add(calls);
        Interlocked.Add(ref untold, calls);
        Interlocked.Add(ref total, calls);
        var (until, now) = (Interlocked.Read(ref quietUntil), clock.GetUtcNow());
        // Of many that lose calls at the same moment, one tells.
        if (now.UtcTicks < until || Interlocked.CompareExchange(ref quietUntil, (now + Quiet).UtcTicks, until) != until) return;

        log.LogWarning("{Calls} calls could not be recorded: the database is too slow or failing", Interlocked.Exchange(ref untold, 0));
    }

    public void Dispose() => meter.Dispose();
}
