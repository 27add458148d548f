using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Sweeps the storage, once a day.</summary>
[DisallowConcurrentExecution]
public sealed class SweepStorageJob(StorageSweep sweep, ILogger<SweepStorageJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        // The ages of files are told by the machine's own clock, whatever clock the service goes by.
        if (await sweep.Run(TimeProvider.System.GetUtcNow(), cancel) is { FoundAnything: true } found) log.LogWarning("The storage did not fit the tables: {Found}", found);
    }
}
