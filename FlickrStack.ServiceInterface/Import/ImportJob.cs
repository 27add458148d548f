using Quartz;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Runs an import, and then orders those that have waited for it.</summary>
public sealed class ImportJob(ImportRun run, ImportOrders orders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        await run.Run(context.MergedJobDataMap.GetLong(ImportOrders.Import), _ => { }, cancel);
        await orders.Waiting(cancel);
    }
}
