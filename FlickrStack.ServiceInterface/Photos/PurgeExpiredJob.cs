using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Deletes photos whose time has come, forgets links that are over and uploads that were never finished, and finishes
/// removals of users.
/// </summary>
[DisallowConcurrentExecution]
public sealed class PurgeExpiredJob(
    ExpiredPhotos photos, OldRecords records, AccountRemoval accounts, ILogger<PurgeExpiredJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var deleted = await photos.Delete(null, cancel);
        var forgotten = await records.Delete(cancel);
        await accounts.FinishAll(cancel);
        if (deleted + forgotten > 0) log.LogInformation("Deleted {Photos} expired photos and {Uploads} unfinished uploads", deleted, forgotten);
    }
}
