using FlickrStack.Components.Admin.Trackings;

namespace FlickrStack.Components.Admin;

/// <summary>The administration's addresses that are no pages.</summary>
internal static class AdminModule
{
    public static void MapAdmin(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/trackings.csv", TrackingsFile.Answer).WithMetadata(new PageMarker()).DisableRateLimiting();
}
