using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Orders the renditions of photos that wait for them: those whose order was lost with a process between their own
/// transaction and the job store's, and those that another process brought in.
/// </summary>
[DisallowConcurrentExecution]
public sealed class PendingPhotosJob(RenditionTable renditions, RenditionOrders orders) : IJob
{
    private const int AtOnce = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        foreach (var photo in await renditions.Pending(AtOnce, cancel)) await orders.Thumbnails(photo, cancel);
    }
}
