using FlickrStack.ServiceInterface.Imaging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Makes one file of a photo: the other format, or what somebody asked for.</summary>
public sealed class ConvertPhotoJob(
    RenditionTable renditions, PhotoRenderer renderer, PhotoFiles files, RenditionOrders orders, FailedTries failures) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var arguments = context.MergedJobDataMap;
        if (await renditions.Find(arguments.GetLong(RenditionOrders.Photo), cancel) is not { Photo: var photo }) return;
        if (Rendition.Parse(arguments.GetString(RenditionOrders.File)!) is not { } rendition) return;
        if (await files.FindMade(photo, rendition, cancel) is not null) return;

        try
        {
            await renderer.Make(photo, [rendition], areThumbnails: false, cancel);
        }
        catch (RenderException e)
        {
            // A decoder's or an encoder's failure: in the end whoever asks is told.
            var wait = await failures.Count(photo, [rendition], e, areThumbnails: false, cancel);
            if (wait is { } time) await orders.One(photo.Id, rendition, time, cancel);
        }
    }
}
