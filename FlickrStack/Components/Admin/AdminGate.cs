using FlickrStack.Components.Sessions;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin;

/// <summary>Where those turn back who do not administer the service, before a page shows them anything.</summary>
internal static class AdminGate
{
    // Some pages show what anybody may ask for: it is the API that says who administers, by what it answers to nobody else.
    public static Task Pass(Session session, CancellationToken cancel) => session.Api.Send(new QueryUsers { Limit = 1 }, cancel);
}
