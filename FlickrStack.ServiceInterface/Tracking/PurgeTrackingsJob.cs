using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>Forgets the calls that are too old, some at a time: those who write meanwhile get their turn in between.</summary>
[DisallowConcurrentExecution]
public sealed class PurgeTrackingsJob(
    TrackingTable trackings, IOptions<TrackingOptions> options, TimeProvider clock, ILogger<PurgeTrackingsJob> log) : IJob
{
    private const int AtOnce = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepDays);
        var forgotten = 0;
        while (await trackings.DeleteBefore(before, AtOnce, cancel) is > 0 and var deleted) forgotten += deleted;
        if (forgotten > 0) log.LogInformation("Forgot {Calls} calls of {Days} days ago and before", forgotten, options.Value.KeepDays);
    }
}
