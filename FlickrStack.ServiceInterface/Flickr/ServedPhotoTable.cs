using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Reads photos by what Flickr calls them: its own number, or ours where they never were there.</summary>
public sealed class ServedPhotoTable(Database database, TimeProvider clock)
{
    private const string Numbered = "(t.flickr_id = @number or t.flickr_id is null and t.id = @id)";

    /// <summary>An owner's photo; a number that Flickr gave wins over one of ours.</summary>
    public Task<PhotoDetailRow?> Find(string number, long owner, CancellationToken cancel) => database.First<PhotoDetailRow>(
        $"select {PhotoTable.Details} from photos t where t.owner_id = @owner and {Numbered} order by t.flickr_id is null",
        new { number, id = IdOf(number), owner },
        cancel);

    /// <summary>Everyone's photos of a number, with their owners' plans, that may be shown to whoever knows their secrets.</summary>
    public Task<List<PlannedPhoto>> Shown(string number, CancellationToken cancel) =>
        database.List<PhotoRow, PlanRow, PlannedPhoto>(
            $"""
            select {PhotoTable.Columns}, {PlanTable.Rights}
            from photos t join users u on u.id = t.owner_id join plans p on p.id = u.plan_id
            where {Numbered} and not u.disabled and (t.expires_at is null or t.expires_at > @now)
            """,
            new { number, id = IdOf(number), now = clock.GetUtcNow() },
            (photo, plan) => new(photo, plan),
            cancel);

    public Task<List<PhotoDetailRow>> Page(
        long owner, long? group, PhotoFilter filter, PageWindow window, CancellationToken cancel) =>
        database.List<PhotoDetailRow>(
            (PhotoTable.PagesOf(group, filter, window.Sort) with { Columns = PhotoTable.Details }).For(window),
            filter.Parameters(owner, group, window),
            cancel);

    /// <summary>The photo that was uploaded next before or next after one; null at the end.</summary>
    public Task<PhotoDetailRow?> Neighbour(PhotoRow photo, bool after, bool publicOnly, CancellationToken cancel) =>
        database.First<PhotoDetailRow>(
            $"""
            select {PhotoTable.Details} from photos t
            where t.owner_id = @OwnerId and (t.uploaded_at, t.id) {(after ? ">" : "<")} (@UploadedAt, @Id)
                and (not @publicOnly or t.privacy = 0)
            order by t.uploaded_at {(after ? "asc" : "desc")}, t.id {(after ? "asc" : "desc")} limit 1
            """,
            new { photo.OwnerId, photo.UploadedAt, photo.Id, publicOnly },
            cancel);

    /// <summary>The name that somebody has at Flickr whose photos an owner has; null where there are none that show.</summary>
    public Task<string?> NameOf(string nsid, long owner, bool publicOnly, CancellationToken cancel) => database.First<string>(
        """
        select flickr_owner_name from photos
        where owner_id = @owner and flickr_nsid = @nsid and (not @publicOnly or privacy = 0) limit 1
        """,
        new { nsid, owner, publicOnly },
        cancel);

    /// <summary>The nsid of somebody whose photos an owner has, by the name at Flickr.</summary>
    public Task<string?> NsidOf(string name, long owner, bool publicOnly, CancellationToken cancel) => database.First<string>(
        """
        select flickr_nsid from photos
        where owner_id = @owner and lower(flickr_owner_name) = lower(@name) and (not @publicOnly or privacy = 0) limit 1
        """,
        new { name, owner, publicOnly },
        cancel);

    /// <summary>The names of an owner's tags, or of those that public photos have.</summary>
    public Task<List<string>> Tags(long owner, bool publicOnly, CancellationToken cancel) => database.List<string>(
        """
        select g.name from tags g
        where g.owner_id = @owner and g.photo_count > 0 and (not @publicOnly or exists (
            select 1 from photo_tags pt join photos t on t.id = pt.photo_id where pt.tag_id = g.id and t.privacy = 0))
        order by g.clean limit 10000
        """,
        new { owner, publicOnly },
        cancel);

    private static long IdOf(string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && number[0] != '0' ? id : 0;
}
