using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Uploads;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>How much room a user's plan leaves for photos that are imported.</summary>
public sealed class ImportRoom(PlanTable plans, UploadTable uploads)
{
    /// <exception cref="ApiException">There is none.</exception>
    public async Task<long> Left(long owner, CancellationToken cancel)
    {
        if (await plans.FindOfUser(owner, cancel) is not { QuotaBytes: { } quota }) return long.MaxValue;

        var left = quota - await uploads.Taken(owner, cancel);
        return left > 0 ? left : throw Quota.Exceeded();
    }
}
