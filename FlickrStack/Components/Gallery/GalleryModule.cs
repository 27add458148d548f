namespace FlickrStack.Components.Gallery;

/// <summary>The gallery's addresses that are no pages.</summary>
internal static class GalleryModule
{
    public static void MapGallery(this IEndpointRouteBuilder app)
    {
        app.MapPost("/photos/archive", ArchiveEndpoint.Answer).WithMetadata(new PageMarker()).DisableRateLimiting();
        app.MapGet("/groups/{id}/cover", CoverEndpoint.Answer).WithMetadata(new PageMarker()).DisableRateLimiting();
    }
}
