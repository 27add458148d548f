using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceModel;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Makes the thumbnails of a photo that it lacks, and orders the other format.</summary>
public sealed class RenderPhotoJob(RenditionTable renditions, PhotoRenderer renderer, RenditionOrders orders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        // Deleted, or done by another: there is nothing to do.
        if (await renditions.Find(context.MergedJobDataMap.GetLong(RenditionOrders.Photo), cancel) is not { } found) return;

        var (photo, plan) = found;
        var wanted = RenditionRights.Thumbnails(plan).Where(file => photo.Made.BytesOf(file.File) is null).ToList();
        if (wanted.Count == 0 && photo.Status != PhotoStatus.Pending) return;

        try
        {
            var twin = RenditionRights.Twin(plan, photo);
            if (twin is not null && photo.Made.BytesOf(twin.File) is null) await orders.One(photo.Id, twin, cancel);
            await renderer.Make(photo, wanted, areThumbnails: true, cancel);
        }
        catch (RenderException e) when (context.IsLastTry(e))
        {
            // Whatever is wrong with it, its owner is told, and may order another try.
            await renderer.Fail(photo, [], e.Message, cancel);
        }
    }
}
