using Quartz;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Orders the imports that nobody runs: those whose process is gone or whose order was lost; and ends those of commands
/// that are gone.
/// </summary>
[DisallowConcurrentExecution]
public sealed class PendingImportsJob(ImportLeaseTable leases, ImportOrders orders, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        await leases.EndAbandoned(clock.GetUtcNow(), cancel);
        await orders.Waiting(cancel);
    }
}
