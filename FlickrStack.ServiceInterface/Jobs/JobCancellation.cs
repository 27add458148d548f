using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>Ends work in the background that waits or runs, so that nothing orders it again by itself.</summary>
public sealed class JobCancellation(
    IServiceProvider services, RenditionTable renditions, FailedTries failures, ImportTable imports, TimeProvider clock)
{
    public const string Reason = "An administrator has cancelled it.";

    public async Task Cancel(JobRow job, CancellationToken cancel)
    {
        // First what it is done to: work that is ended is looked for, and would be ordered once more.
        await GiveUp(job, cancel);
        if (services.GetService<ISchedulerFactory>() is not { } factory) return;

        var scheduler = await factory.GetScheduler(cancel);
        await scheduler.UnscheduleJob(new TriggerKey(job.Name, job.Worker), cancel);
        if (job.Run is { } run) await scheduler.InterruptFireInstance(run, cancel);
    }

    private async Task GiveUp(JobRow job, CancellationToken cancel)
    {
        var key = job.Key;
        if (key.Kind == JobKind.Import) await imports.Cancel(key.Number, job.OwnerId, clock.GetUtcNow(), cancel);
        if (key.Kind is not (JobKind.RenderPhoto or JobKind.ConvertPhoto)) return;
        if (await renditions.Find(key.Number, cancel) is not var (photo, plan)) return;

        // Of one file there is nothing to tell of the photo as a whole.
        if (key.Kind == JobKind.RenderPhoto) await failures.GiveUp(photo, RenditionRights.Lacking(plan, photo), Reason, cancel);
        else if (Photos.Rendition.Parse(key.File ?? "") is { } file) await failures.GiveUp(photo, [file], reason: null, cancel);
    }
}
