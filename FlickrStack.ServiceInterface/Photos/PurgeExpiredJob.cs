using FlickrStack.ServiceInterface.Uploads;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Deletes photos whose time has come, forgets uploads that were never finished, and finishes removals of users.
/// </summary>
[DisallowConcurrentExecution]
public sealed class PurgeExpiredJob(
    ExpiredPhotos photos,
    UploadTable uploads,
    IdempotentAnswerTable answers,
    AccountRemoval accounts,
    ILogger<PurgeExpiredJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var deleted = await photos.Delete(null, cancel);
        var forgotten = await uploads.DeleteExpired(cancel);
        await answers.DeleteOld(cancel);
        await accounts.FinishAll(cancel);
        if (deleted + forgotten > 0) log.LogInformation("Deleted {Photos} expired photos and {Uploads} unfinished uploads", deleted, forgotten);
    }
}
