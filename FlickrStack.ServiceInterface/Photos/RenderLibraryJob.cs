using FlickrStack.ServiceInterface.Plans;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Orders what an owner's photos lack since the owner's plan, or what it grants, has changed.</summary>
[DisallowConcurrentExecution]
public sealed class RenderLibraryJob(RenditionTable renditions, PlanTable plans, RenditionOrders orders) : IJob
{
    private const int AtOnce = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var owner = context.MergedJobDataMap.GetLong(RenditionOrders.Owner);
        if (await plans.FindOfUser(owner, cancel) is not { } plan) return;

        var wanted = RenditionRights.Thumbnails(plan).Select(rendition => rendition.File).ToList();
        var last = 0L;
        while (await renditions.OfOwner(owner, last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            foreach (var photo in photos.Where(photo => Lacks(photo, wanted))) await orders.Thumbnails(photo.Id, cancel);
            last = photos[^1].Id;
        }
    }

    private static bool Lacks(PhotoRow photo, List<string> wanted) =>
        photo.Made is var made && wanted.Exists(file => made.BytesOf(file) is null);
}
