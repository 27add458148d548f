using System.Data.Common;
using System.Diagnostics.Metrics;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Oversight;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Tells how much waits and how much there is. One look serves all gauges for a few seconds, however many ask.</summary>
public sealed class StateGauges
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly Lock looking = new();
    private State last = new([], null);
    private long lookedAt;
    private bool hasLooked;

    public StateGauges(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock)
    {
        (this.scopes, this.clock) = (scopes, clock);
        var meter = meters.Create(LostTrackings.MeterName);
        meter.CreateObservableGauge("flickrstack.jobs", () => Jobs(job => job.Status != JobStatus.Failed, job => job.Jobs), "{job}", "Work that waits or runs.");
        meter.CreateObservableGauge("flickrstack.jobs.age", () => Jobs(job => job.Status == JobStatus.Queued, Age), "s", "How long the oldest work has waited.");
        meter.CreateObservableGauge("flickrstack.storage.photos", () => Total(totals => totals.Photos), "{photo}", "Photos that there are.");
        meter.CreateObservableGauge("flickrstack.storage.size", () => Total(totals => totals.Bytes), "By", "Bytes of their originals.");
    }

    private long Age(JobCount job) => Math.Max(0, (long)(clock.GetUtcNow() - job.Oldest).TotalSeconds);

    private List<Measurement<long>> Jobs(Func<JobCount, bool> counted, Func<JobCount, long> value) =>
    [
        .. Look().Jobs.Where(counted).Select(job => new Measurement<long>(
            value(job),
            KeyValuePair.Create("flickrstack.job.kind", (object?)job.Kind.ToString()),
            KeyValuePair.Create("flickrstack.job.state", (object?)job.Status.ToString().ToLowerInvariant()))),
    ];

    private List<Measurement<long>> Total(Func<DashboardTotals, long> value) =>
        Look().Totals is { } totals ? [new(value(totals))] : [];

    // Whoever exports does so on a thread of its own, which may wait for the database.
    private State Look()
    {
        lock (looking)
        {
            if (hasLooked && clock.GetElapsedTime(lookedAt) < Kept) return last;

            last = Read().GetAwaiter().GetResult();
            (hasLooked, lookedAt) = (true, clock.GetTimestamp());
            return last;
        }
    }

    private async Task<State> Read()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var jobs = await scope.ServiceProvider.GetRequiredService<JobTable>().Depths(default);
            return new(jobs, await scope.ServiceProvider.GetRequiredService<DashboardTable>().Totals(clock.GetUtcNow(), default));
        }
        catch (DbException)
        {
            // What is not known is not told; that the database is gone is told elsewhere.
            return new([], null);
        }
    }

    private sealed record State(List<JobCount> Jobs, DashboardTotals? Totals);
}
