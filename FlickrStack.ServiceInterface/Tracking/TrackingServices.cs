using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tracking;

public sealed class TrackingServices(TrackingTable trackings, CurrentUser user) : IService
{
    private static readonly Sort Newest = new(TrackingTable.At, Descending: true);

    public async Task<QueryResponse<ServiceModel.Tracking>> Get(QueryTrackings request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, Newest));
        var filter = new TrackingFilter(user.Caller.Is(Roles.Admin) ? null : user.Id, request, window)
        {
            Conditions = Conditions.Of(request, TrackingTable.Fields),
        };
        var rows = await trackings.Page(filter, cancel);
        // What few calls match is looked for among all of them, and not a second time to count them.
        var total = window is { Offset: 0, FromCursor: false } && rows.Count <= window.Limit
            ? rows.Count
            : await trackings.Count(All(filter), cancel);

        var page = window.Answer(rows, total, call => call.ToDto());
        if (Aggregates.Of(request, TrackingTable.Fields) is { } asked)
            page.Meta = asked.Name((await trackings.Tell(All(filter), asked, cancel))!);
        return page;
    }

    private static TrackingFilter All(TrackingFilter filter) =>
        filter with { Window = filter.Window with { AfterKey = null } };
}
