using FlickrStack.ServiceInterface.Imaging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Makes one file of a photo: the other format, or what somebody asked for.</summary>
public sealed class ConvertPhotoJob(RenditionTable renditions, PhotoRenderer renderer, PhotoFiles files) : IJob
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
        catch (RenderException e) when (context.IsLastTry(e))
        {
            await renderer.Fail(photo, [rendition], null, cancel);
        }
    }
}
