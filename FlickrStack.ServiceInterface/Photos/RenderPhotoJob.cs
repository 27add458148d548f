using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceModel;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Makes the thumbnails of a photo that it lacks, and orders the other format.</summary>
public sealed class RenderPhotoJob(
    RenditionTable renditions, PhotoRenderer renderer, RenditionOrders orders, FailedTries failures) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        // Deleted, or done by another: there is nothing to do.
        if (await renditions.Find(context.MergedJobDataMap.GetLong(RenditionOrders.Photo), cancel) is not { } found) return;

        var (photo, plan) = found;
        var lacking = RenditionRights.Lacking(plan, photo).ToLookup(rendition => rendition.Fit == Fit.Whole);
        var (thumbnails, twin) = (lacking[false].ToList(), lacking[true].SingleOrDefault());
        if (twin is not null) await orders.One(photo.Id, twin, cancel);
        if (thumbnails.Count == 0 && photo.Status != PhotoStatus.Pending) return;

        try
        {
            await renderer.Make(photo, thumbnails, areThumbnails: true, cancel);
        }
        catch (RenderException e)
        {
            // A decoder's failure: in the end the photo's owner is told, and may order another try.
            var wait = await failures.Count(photo, thumbnails, e, areThumbnails: true, cancel);
            if (wait is { } time) await orders.Thumbnails(photo.Id, time, cancel);
        }
    }
}
