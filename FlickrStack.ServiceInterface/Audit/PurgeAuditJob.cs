using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>Forgets what administrators did too long ago.</summary>
[DisallowConcurrentExecution]
public sealed class PurgeAuditJob(
    AuditTable records, IOptions<AuditOptions> options, TimeProvider clock, ILogger<PurgeAuditJob> log) : IJob
{
    private const int AtOnce = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepDays);
        var forgotten = 0;
        while (await records.DeleteBefore(before, AtOnce, cancel) is > 0 and var deleted) forgotten += deleted;
        if (forgotten > 0) log.LogInformation("Forgot {Records} audit records of {Days} days ago and before", forgotten, options.Value.KeepDays);
    }
}
