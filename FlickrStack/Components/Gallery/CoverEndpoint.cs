using System.Globalization;
using FlickrStack.Components.Sessions;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Gallery;

/// <summary>The picture that stands for a group: asked for by the cards that are seen, and by no others.</summary>
internal static class CoverEndpoint
{
    private const string Kept = "private, max-age=300";

    public static async Task<IResult> Answer(string id, HttpContext http, Session session, CancellationToken cancel)
    {
        var photo = await Photo(id, http.Request.Query["photo"], session, cancel);
        if (photo is null || new PhotoTile(photo, new()) is not { Source: { } source }) return Results.NoContent();

        http.Response.Headers.CacheControl = Kept;
        return Results.Redirect(source);
    }

    private static async Task<Photo?> Photo(string group, string? cover, Session session, CancellationToken cancel) =>
        long.TryParse(cover, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await session.Api.Send(new GetPhoto { Id = id }, cancel)
            : (await session.Api.Send(new QueryPhotos { Group = group, Limit = 1, Status = PhotoStatus.Ready }, cancel)).Results.FirstOrDefault();
}
