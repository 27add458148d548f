using System.Threading.RateLimiting;
using FlickrStack.ServiceInterface.Jobs;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Has the same files made by one job at a time: the scheduler keeps what waits from being ordered twice, and not what
/// is being done. Whoever comes meanwhile waits, and finds them made. Another process may make them as well, with no harm.
/// </summary>
internal sealed class RenderingOnce : IJobExecutionMiddleware, IDisposable
{
    private static readonly JobKey[] kinds = [JobOrders.KeyOf<RenderPhotoJob>(), JobOrders.KeyOf<ConvertPhotoJob>()];
    private readonly PartitionedRateLimiter<TriggerKey> places = PartitionedRateLimiter.Create<TriggerKey, TriggerKey>(
        work => RateLimitPartition.GetConcurrencyLimiter(work, _ => new() { PermitLimit = 1, QueueLimit = int.MaxValue }));

    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancel)
    {
        using var place = kinds.Contains(context.JobDetail.Key) ? await places.AcquireAsync(context.Trigger.Key, 1, cancel) : null;
        await next(context, cancel);
    }

    public void Dispose() => places.Dispose();
}
