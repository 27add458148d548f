using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Jobs;

public sealed class JobServices(JobTable jobs, JobCancellation cancellation, PhotoEdit photos, RenditionOrders orders) : IService
{
    private static readonly Sort Newest = new(JobTable.QueuedAt, Descending: true);

    public async Task<QueryResponse<Job>> Get(QueryJobs request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, Newest));
        var rows = await jobs.Page(request, window, cancel);
        var total = window.TotalOf(rows) ?? await jobs.Count(request, cancel);

        return window.Answer(rows, total, job => job.ToDto());
    }

    public async Task<Job> Post(RetryJob request, CancellationToken cancel)
    {
        var job = await Find(request.Id!, cancel);
        if (job.Status != JobStatus.Failed) throw ApiException.Conflict("NotFailed", "Only what has failed can be tried again.");
        if (job.Key.Kind == JobKind.Import)
            throw ApiException.Conflict("OrderIsGone", "What an import was ordered with is erased when it ends: its user has to order it again.");

        await photos.Retry(job.Key.Number, job.OwnerId, cancel);
        await orders.Thumbnails(job.Key.Number, cancel);
        return (job with { Status = JobStatus.Queued, Error = null, Renditions = null }).ToDto();
    }

    public async Task<Job> Post(CancelJob request, CancellationToken cancel)
    {
        var job = await Find(request.Id!, cancel);
        if (job.Status == JobStatus.Failed) throw ApiException.Conflict("HasEnded", "It has ended already.");

        await cancellation.Cancel(job, cancel);
        return (job with { Status = JobStatus.Failed, Error = JobCancellation.Reason }).ToDto();
    }

    private async Task<JobRow> Find(string id, CancellationToken cancel) =>
        JobName.Parse(id) is { } name && await jobs.Find(name, cancel) is { } job ? job : throw ApiException.NotFound("Job");
}
