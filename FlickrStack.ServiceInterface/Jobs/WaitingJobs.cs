using FlickrStack.ServiceModel;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>Whether this process takes work from the queue, and since when the oldest waits there.</summary>
public sealed class WaitingJobs(IServiceProvider services, JobTable jobs, JobRole role)
{
    /// <summary>Null where it is not to.</summary>
    public async Task<bool?> IsRunning(CancellationToken cancel) => role.Works && services.GetService<ISchedulerFactory>() is { } factory
        ? (await factory.GetScheduler(cancel)).Status == SchedulerStatus.Running
        : null;

    public async Task<DateTimeOffset?> Oldest(CancellationToken cancel) => (await jobs.Depths(cancel))
        .Where(count => count.Status == JobStatus.Queued).Min(count => (DateTimeOffset?)count.Oldest);
}
