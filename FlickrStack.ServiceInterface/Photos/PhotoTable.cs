using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All SQL of the photos.</summary>
public sealed class PhotoTable(Database database, LibraryTable libraries)
{
    public static readonly SortField UploadedAt = new("uploadedAt", "p.uploaded_at");
    public static readonly SortField TakenAt = new("takenAt", "p.taken_at");
    public static readonly SortField AddedAt = new("addedAt", "gp.added_at");

    public static readonly QueryField[] Fields =
    [
        QueryField.Number("id", "p.id"), QueryField.Text("title", "p.title"), QueryField.Text("description", "p.description"),
        QueryField.Time("takenAt", "case when p.taken_unknown then null else p.taken_at end"),
        QueryField.Time("uploadedAt", "p.uploaded_at"), QueryField.Time("expiresAt", "p.expires_at"),
        QueryField.Number("views", "p.views"), QueryField.Number("license", "p.license"), QueryField.Number("bytes", "p.bytes"),
        QueryField.Number("width", "p.width"), QueryField.Number("height", "p.height"), QueryField.Text("format", "p.format"),
        QueryField.Text("sha256", "p.sha256"), QueryField.Named<Privacy>("privacy", "p.privacy"),
        QueryField.Named<PhotoStatus>("status", "p.status"),
    ];

    internal const string Columns =
        """
        t.id, t.owner_id, t.title, t.description, t.tags, t.privacy, t.license, t.views, t.taken_at, t.taken_unknown,
        t.uploaded_at, t.width, t.height, t.format, t.bytes, t.sha256, t.status, t.renditions, t.placeholder, t.error,
        t.expires_at
        """;

    internal const string Details =
        $"""
        {Columns}, t.taken_granularity, t.updated_at, t.added_at, t.exif, t.latitude, t.longitude, t.accuracy,
        t.locality, t.region, t.country, t.source, t.flickr_id, t.flickr_secret, t.flickr_server, t.flickr_farm,
        t.flickr_nsid, t.flickr_owner_name, t.flickr_url, t.flickr_original_secret, t.flickr_original_format,
        t.flickr_media, t.rotation, t.safety_level, t.crc32
        """;

    private static readonly PageSql All = new("photos", Columns, "photos p", "p.id", "p.owner_id = @owner");

    // The plus keeps SQLite from walking the library where it may look up what an index has found.
    private static readonly PageSql Found = All with { Where = $"+{All.Where}" };

    private static readonly PageSql OfGroup = new(
        "photos", Columns, "group_photos gp", "gp.photo_id", "gp.group_id = @group");

    private static readonly PageSql OfGroupByPhoto = OfGroup with
    {
        Ids = "group_photos gp join photos p on p.id = gp.photo_id",
        Where = $"{OfGroup.Where} and {Found.Where}",
    };

    /// <summary>The statement of a page of an owner's library, or of a group of it.</summary>
    internal static PageSql PagesOf(long? group, PhotoFilter filter, Sort sort) => filter.On(
        group is null ? All : sort.Field == AddedAt && filter.IsEmpty ? OfGroup : OfGroupByPhoto);

    public Task<List<PhotoRow>> Page(long owner, PhotoFilter filter, PageWindow window, CancellationToken cancel) =>
        Page(owner, null, filter, window, cancel);

    public Task<List<PhotoRow>> PageOfGroup(
        long owner, long group, PhotoFilter filter, PageWindow window, CancellationToken cancel) =>
        Page(owner, group, filter, window, cancel);

    public Task<long> Count(long owner, PhotoFilter filter, CancellationToken cancel) =>
        database.First<long>(filter.On(filter.IsIndexed ? Found : All).Count, filter.Parameters(owner), cancel);

    public Task<long> CountOfGroup(long owner, long group, PhotoFilter filter, CancellationToken cancel) =>
        database.First<long>(filter.On(OfGroupByPhoto).Count, filter.Parameters(owner, group), cancel);

    /// <summary>Tells something of all photos that a filter finds, in the library or in a group of it.</summary>
    public Task<object?> Tell(long owner, long? group, PhotoFilter filter, Aggregates asked, CancellationToken cancel) =>
        database.First<object>(
            filter.On(group is not null ? OfGroupByPhoto : filter.IsIndexed ? Found : All).Tell(asked.Columns),
            filter.Parameters(owner, group),
            cancel);

    public Task<PhotoDetailRow?> Find(long id, long owner, CancellationToken cancel) => database.First<PhotoDetailRow>(
        $"select {Details} from photos t where t.id = @id and t.owner_id = @owner",
        new { id, owner },
        cancel);

    /// <summary>An owner's photos with these ids; those that are not the owner's are left out.</summary>
    public Task<List<PhotoRow>> WithIds(long owner, IEnumerable<long> all, CancellationToken cancel) =>
        database.List<PhotoRow>(
            $"select {Columns} from photos t where t.owner_id = @owner and t.id in {IdList.Sql}",
            new { owner, ids = IdList.Of(all) },
            cancel);

    /// <summary>The id of an owner's photo of exactly these bytes, or 0.</summary>
    public Task<long> FindFile(string sha256, long owner, CancellationToken cancel) => database.First<long>(
        "select id from photos where owner_id = @owner and sha256 = @sha256 order by id", new { owner, sha256 }, cancel);

    public Task<List<PhotoGroup>> GroupsOf(long id, long owner, CancellationToken cancel) => database.List<PhotoGroup>(
        """
        select g.id, g.nsid, g.name from group_photos gp join groups g on g.id = gp.group_id
        where gp.photo_id = @id and g.owner_id = @owner order by g.name, g.id
        """,
        new { id, owner },
        cancel);

    /// <summary>Adds a photo, counts it, and returns its id, or 0 where its owner has that Flickr photo already.</summary>
    public async Task<long> Add(PhotoDetailRow photo, CancellationToken cancel)
    {
        var id = await database.ExecuteScalar<long>(
            """
            insert into photos (
                owner_id, title, description, tags, privacy, license, views, taken_at, taken_unknown, uploaded_at,
                width, height, format, bytes, sha256, status, taken_granularity, updated_at, added_at, exif, latitude,
                longitude, accuracy, locality, region, country, source, flickr_id, flickr_secret, flickr_server,
                flickr_farm, flickr_nsid, flickr_owner_name, flickr_url, flickr_original_secret,
                flickr_original_format, flickr_media, rotation, safety_level, crc32, expires_at,
                flickr_updated_at)
            values (
                @OwnerId, @Title, @Description, @Tags, @Privacy, @License, @Views, @TakenAt, @TakenUnknown, @UploadedAt,
                @Width, @Height, @Format, @Bytes, @Sha256, @Status, @TakenGranularity, @UpdatedAt, @AddedAt, @Exif,
                @Latitude, @Longitude, @Accuracy, @Locality, @Region, @Country, @Source, @FlickrId, @FlickrSecret,
                @FlickrServer, @FlickrFarm, @FlickrNsid, @FlickrOwnerName, @FlickrUrl, @FlickrOriginalSecret,
                @FlickrOriginalFormat, @FlickrMedia, @Rotation, @SafetyLevel, @Crc32, @ExpiresAt,
                @FlickrUpdatedAt)
            on conflict (owner_id, flickr_id) do nothing
            returning id
            """,
            photo,
            cancel);
        if (id != 0) await libraries.Count(photo.OwnerId, 1, photo.Bytes, cancel);

        return id;
    }

    /// <summary>Writes what may be changed of a photo.</summary>
    public Task Update(PhotoDetailRow photo, CancellationToken cancel) => database.Execute(
        """
        update photos set title = @Title, description = @Description, tags = @Tags, privacy = @Privacy,
            license = @License, expires_at = @ExpiresAt, updated_at = @UpdatedAt
        where id = @Id and owner_id = @OwnerId
        """,
        photo,
        cancel);

    /// <summary>Some thousand of the photos that have a tag, in the order of their ids.</summary>
    public Task<List<TaggedPhoto>> WithTag(long tag, long owner, long after, CancellationToken cancel) =>
        database.List<TaggedPhoto>(
            """
            select t.id, t.tags from photo_tags pt join photos t on t.id = pt.photo_id
            where pt.tag_id = @tag and pt.photo_id > @after and t.owner_id = @owner order by pt.photo_id limit 5000
            """,
            new { tag, owner, after },
            cancel);

    /// <summary>Writes the tags of many photos.</summary>
    /// <remarks>The plus keeps SQLite from trying every photo of the owner with every text.</remarks>
    public Task Retag(IEnumerable<TaggedPhoto> tagged, long owner, DateTimeOffset now, CancellationToken cancel) =>
        database.Execute(
            $"""
            update photos set tags = given.text, updated_at = @now from {KeyedTexts.Sql} given
            where photos.id = given.id and +photos.owner_id = @owner
            """,
            new { texts = KeyedTexts.Of(tagged.Select(photo => KeyValuePair.Create(photo.Id, photo.Tags))), owner, now },
            cancel);

    /// <summary>Deletes a photo's row and counts it out, and returns whether it was there.</summary>
    public async Task<bool> Delete(PhotoRow photo, CancellationToken cancel)
    {
        var deleted = await database.Execute(
            "delete from photos where id = @Id and owner_id = @OwnerId", new { photo.Id, photo.OwnerId }, cancel);
        if (deleted > 0) await libraries.Count(photo.OwnerId, -1, -photo.Bytes, cancel);

        return deleted > 0;
    }

    /// <summary>Photos whose time has come, of one owner or of all.</summary>
    public Task<List<PhotoRow>> Expired(long? owner, DateTimeOffset now, int limit, CancellationToken cancel) =>
        database.List<PhotoRow>(
            $"""
            select {Columns} from photos t
            where t.expires_at <= @now and (@owner is null or t.owner_id = @owner) order by t.expires_at limit @limit
            """,
            new { owner, now, limit },
            cancel);

    private Task<List<PhotoRow>> Page(
        long owner, long? group, PhotoFilter filter, PageWindow window, CancellationToken cancel) => database.List<PhotoRow>(
        PagesOf(group, filter, window.Sort).For(window), filter.Parameters(owner, group, window), cancel);
}
