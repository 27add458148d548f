using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Sweeps the storage, once a day.</summary>
[DisallowConcurrentExecution]
public sealed class SweepStorageJob(StorageSweep sweep, TimeProvider clock, ILogger<SweepStorageJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        if (await sweep.Run(clock.GetUtcNow(), cancel) is { FoundAnything: true } found) log.LogWarning("The storage did not fit the tables: {Found}", found);
    }
}
