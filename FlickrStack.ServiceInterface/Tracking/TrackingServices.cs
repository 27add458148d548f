using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tracking;

public sealed class TrackingServices(TrackingTable trackings, CurrentUser user) : IService
{
    private static readonly Sort Newest = new(TrackingTable.At, Descending: true);

    public async Task<QueryResponse<ServiceModel.Tracking>> Get(QueryTrackings request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request.OrderBy, Newest));
        var filter = new TrackingFilter(user.Caller.Is(Roles.Admin) ? null : user.Id, request, window);
        var total = await trackings.Count(filter with { Window = window with { AfterKey = null } }, cancel);
        var rows = await trackings.Page(filter, cancel);

        return window.Answer(rows, total, call => call.ToDto());
    }
}
