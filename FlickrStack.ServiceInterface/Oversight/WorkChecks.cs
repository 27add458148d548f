using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>Whether work in the background is done, and in time.</summary>
public sealed class WorkChecks(
    DashboardTable dashboard, WaitingJobs queue, LostTrackings lost, IOptions<HealthOptions> options, TimeProvider clock)
{
    public async Task<HealthCheck> Jobs(CancellationToken cancel)
    {
        var running = await queue.IsRunning(cancel);
        if (running is false) return new() { Name = "jobs", Status = HealthStatus.Failed, Message = "This process takes no work." };

        var oldest = await queue.Oldest(cancel);
        return new()
        {
            Name = "jobs",
            Status = StatusOf(oldest),
            Message = (running is null ? "Another process has to do the work. " : "") + Tell(oldest, "work"),
        };
    }

    public async Task<HealthCheck> Renderer(CancellationToken cancel)
    {
        var oldest = await dashboard.OldestPending(cancel);
        return new() { Name = "renderer", Status = StatusOf(oldest), Message = Tell(oldest, "photo") };
    }

    public HealthCheck Tracking() => new()
    {
        Name = "tracking",
        Status = lost.Total == 0 ? HealthStatus.Ok : HealthStatus.Degraded,
        Message = $"{lost.Total} calls could not be recorded.",
    };

    private static string Tell(DateTimeOffset? oldest, string what) => oldest is { } since
        ? $"The {what} that waits longest has waited since {since.UtcDateTime:u}."
        : $"No {what} waits.";

    private HealthStatus StatusOf(DateTimeOffset? oldest) =>
        clock.GetUtcNow() - oldest > TimeSpan.FromMinutes(options.Value.LateMinutes) ? HealthStatus.Degraded : HealthStatus.Ok;
}
