using FlickrStack.ServiceInterface.Links;
using FlickrStack.ServiceInterface.Uploads;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Deletes photos whose time has come, and forgets links that are over and uploads that were never finished.</summary>
[DisallowConcurrentExecution]
public sealed class PurgeExpiredJob(
    ExpiredPhotos photos, UploadTable uploads, IdempotentAnswerTable answers, LinkTable links, ILogger<PurgeExpiredJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var deleted = await photos.Delete(null, cancel);
        var forgotten = await uploads.DeleteExpired(cancel);
        await answers.DeleteOld(cancel);
        await links.DeleteExpired(cancel);
        if (deleted + forgotten > 0) log.LogInformation("Deleted {Photos} expired photos and {Uploads} unfinished uploads", deleted, forgotten);
    }
}
