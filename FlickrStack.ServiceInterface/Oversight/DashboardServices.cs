using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

public sealed class DashboardServices(
    DashboardTable dashboard, JobTable jobs, LostTrackings lost, RenderProcesses renderers, TimeProvider clock) : IService
{
    private const int DefaultHours = 24;

    public async Task<Dashboard> Get(GetDashboard request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var totals = await dashboard.Totals(now, cancel);
        var storage = await dashboard.Storage(cancel);
        return new()
        {
            Hours = await Hours(now, request.Hours ?? DefaultHours, cancel),
            Queue = [.. (await jobs.Depths(cancel)).Where(count => count.Status != JobStatus.Failed).GroupBy(count => count.Kind).Select(Depth)],
            FailedPhotos = await dashboard.FailedPhotos(cancel),
            Storage = storage,
            OtherStorage = new()
            {
                Photos = totals.Photos - storage.Sum(user => user.Photos), Bytes = totals.Bytes - storage.Sum(user => user.Bytes),
            },
            Totals = totals,
            LostTrackings = lost.Total,
            RenderProcesses = renderers.ProcessIds.Count,
            RenderRestarts = renderers.Ended,
        };
    }

    private static QueueDepth Depth(IGrouping<JobKind, JobCount> counts)
    {
        var (queued, running) = (counts.FirstOrDefault(count => count.Status == JobStatus.Queued), counts.FirstOrDefault(count => count.Status == JobStatus.Running));
        return new() { Kind = counts.Key, Queued = queued?.Jobs ?? 0, Running = running?.Jobs ?? 0, OldestAt = queued?.Oldest };
    }

    private async Task<List<DashboardHour>> Hours(DateTimeOffset now, int hours, CancellationToken cancel)
    {
        var from = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero).AddHours(1 - hours);
        var counted = await dashboard.Hours(from, now, cancel);
        var times = (await dashboard.Times(from, counted.Sum(hour => hour.AllCalls), cancel)).ToLookup(time => time.Hour, time => time.Milliseconds);
        return [.. counted.Select((hour, at) => hour.ToDto([.. times[at].Order()]))];
    }
}
