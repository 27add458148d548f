using FlickrStack.ServiceInterface.Plans;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Orders what photos lack since the plan of their owners, or what it grants, has changed.</summary>
[DisallowConcurrentExecution]
public sealed class RenderLibraryJob(RenditionTable renditions, PlanTable plans, RenditionOrders orders) : IJob
{
    private const int AtOnce = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var arguments = context.MergedJobDataMap;
        var owners = arguments.TryGetLong(RenditionOrders.Owner, out var owner)
            ? [owner]
            : await plans.UsersOf(arguments.GetLong(RenditionOrders.Plan), cancel);
        foreach (var user in owners)
        {
            if (await plans.FindOfUser(user, cancel) is { } plan) await Order(user, plan, cancel);
        }
    }

    private async Task Order(long owner, PlanRow plan, CancellationToken cancel)
    {
        PhotoRow? last = null;
        while (await renditions.OfOwner(owner, last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            foreach (var photo in photos.Where(photo => RenditionRights.Lacking(plan, photo).Any()))
                await orders.Thumbnails(photo.Id, cancel);
            last = photos[^1];
        }
    }
}
