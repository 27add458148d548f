using System.Globalization;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Groups;

/// <summary>All SQL of the groups.</summary>
public sealed class GroupTable(Database database)
{
    public static readonly SortField Name = new("name", "g.name", IsText: true);
    public static readonly SortField CreatedAt = new("createdAt", "g.created_at");
    public static readonly SortField PhotoCount = new("photoCount", "g.photo_count");

    public static readonly QueryField[] Fields =
    [
        QueryField.Number("id", "g.id"), QueryField.Text("nsid", "g.nsid"), QueryField.Text("name", "g.name"),
        QueryField.Text("description", "g.description"), QueryField.Time("createdAt", "g.created_at"),
        QueryField.Number("photoCount", "g.photo_count"), QueryField.Number("coverPhotoId", "g.cover_photo_id"),
    ];

    internal const string Columns =
        """
        t.id, t.owner_id, t.nsid, t.name, t.description, t.privacy, t.icon_url, t.created_at, t.source, t.photo_count,
        t.kind, t.cover_photo_id
        """;

    private const string Matches =
        """
        g.owner_id = @owner and (@pattern is null or lower(g.name) like lower(@pattern) escape '\'
            or lower(g.description) like lower(@pattern) escape '\')
        """;

    private static readonly PageSql Listed = new("groups", Columns, "groups g", "g.id", Matches);

    /// <summary>Finds an owner's group by its id or its nsid, which is a number too where it is an album.</summary>
    public async Task<GroupRow?> Find(string id, long owner, CancellationToken cancel) =>
        (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await database.First<GroupRow>(
                $"select {Columns} from groups t where t.id = @number and t.owner_id = @owner",
                new { number, owner },
                cancel)
            : null)
        ?? await database.First<GroupRow>(
            $"select {Columns} from groups t where t.nsid = @id and t.owner_id = @owner", new { id, owner }, cancel);

    public Task<List<GroupRow>> Page(
        long owner, string? text, Conditions conditions, PageWindow window, CancellationToken cancel) =>
        database.List<GroupRow>(
            (Listed with { Where = conditions.And(Matches) }).For(window),
            conditions.With(new { owner, pattern = LikePattern.Of(text), window.Limit, window.Offset, window.AfterKey, window.AfterId }),
            cancel);

    /// <summary>Counts an owner's groups: dozens, where photos are millions.</summary>
    public Task<long> Count(long owner, string? text, Conditions conditions, CancellationToken cancel) => database.First<long>(
        $"select count(*) from groups g where {conditions.And(Matches)}", conditions.With(new { owner, pattern = LikePattern.Of(text) }), cancel);

    public Task<object?> Tell(long owner, string? text, Conditions conditions, Aggregates asked, CancellationToken cancel) =>
        database.First<object>(
            (Listed with { Where = conditions.And(Matches) }).Tell(asked.Columns),
            conditions.With(new { owner, pattern = LikePattern.Of(text) }),
            cancel);

    /// <summary>Adds a group, or brings the one with its nsid up to date, and returns its id.</summary>
    public Task<long> Save(GroupRow group, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into groups (owner_id, nsid, name, description, privacy, icon_url, created_at, source, photo_count, kind)
        values (@OwnerId, @Nsid, @Name, @Description, @Privacy, @IconUrl, @CreatedAt, @Source, 0, @Kind)
        on conflict (owner_id, nsid) do update set
            name = excluded.name, description = excluded.description, privacy = excluded.privacy,
            icon_url = excluded.icon_url
        returning id
        """,
        group,
        cancel);

    /// <summary>Adds a group made here, and gives it an nsid that none of Flickr's can be.</summary>
    public async Task<GroupRow> Create(GroupRow group, CancellationToken cancel)
    {
        var id = await Save(group, cancel);
        var created = group with { Id = id, Nsid = string.Create(CultureInfo.InvariantCulture, $"{id}@L00") };
        await database.Execute("update groups set nsid = @Nsid where id = @Id", created, cancel);
        return created;
    }

    public Task Update(GroupRow group, CancellationToken cancel) => database.Execute(
        """
        update groups set name = @Name, description = @Description, privacy = @Privacy
        where id = @Id and owner_id = @OwnerId
        """,
        group,
        cancel);

    /// <summary>Deletes a group, and that photos are in it.</summary>
    public Task Delete(GroupRow group, CancellationToken cancel) =>
        database.Execute("delete from groups where id = @Id and owner_id = @OwnerId", group, cancel);

    /// <summary>Those of some photos that are the group's owner's, and whether the group holds them.</summary>
    public Task<List<GroupPhotoRow>> Photos(GroupRow group, IEnumerable<long> photos, CancellationToken cancel) =>
        database.List<GroupPhotoRow>(
            $"""
            select p.id, exists (select 1 from group_photos gp where gp.group_id = @Id and gp.photo_id = p.id) as is_held
            from photos p where p.owner_id = @OwnerId and p.id in {IdList.Sql}
            """,
            new { group.Id, group.OwnerId, ids = IdList.Of(photos) },
            cancel);

    /// <summary>Puts photos that it does not hold into a group, and counts them.</summary>
    public async Task AddPhotos(
        GroupRow group, IEnumerable<long> photos, DateTimeOffset addedAt, CancellationToken cancel)
    {
        var added = await database.Execute(
            $"""
            insert into group_photos (group_id, photo_id, added_at)
            select @Id, p.id, @addedAt from photos p where p.owner_id = @OwnerId and p.id in {IdList.Sql}
            """,
            new { group.Id, group.OwnerId, addedAt, ids = IdList.Of(photos) },
            cancel);
        await CountPhotos(group.Id, added, cancel);
    }

    /// <summary>Takes a photo out of a group, counts it out, and returns whether it was in it.</summary>
    public async Task<bool> RemovePhoto(GroupRow group, long photo, CancellationToken cancel)
    {
        var removed = await database.Execute(
            "delete from group_photos where group_id = @Id and photo_id = @photo", new { group.Id, photo }, cancel);
        await CountPhotos(group.Id, -removed, cancel);
        return removed > 0;
    }

    /// <summary>Puts a photo into a group, counts it, and returns whether it was not in it before.</summary>
    public async Task<bool> AddPhoto(long group, long photo, DateTimeOffset addedAt, CancellationToken cancel)
    {
        var added = await database.Execute(
            """
            insert into group_photos (group_id, photo_id, added_at) values (@group, @photo, @addedAt)
            on conflict do nothing
            """,
            new { group, photo, addedAt },
            cancel);
        if (added == 0) return false;

        await CountPhotos(group, 1, cancel);
        return true;
    }

    /// <summary>
    /// Puts those of an owner's photos that have these Flickr ids into an album, in this order, and gives it its cover.
    /// </summary>
    /// <remarks>Lists begin with what was added last: each photo counts as added just before the one in front of it.</remarks>
    public async Task Fill(
        long album, long owner, IEnumerable<string> flickrIds, string? cover, DateTimeOffset addedAt, CancellationToken cancel)
    {
        var filled = new { album, owner, flickrIds = TextList.Of(flickrIds.Distinct()), cover, addedAt };
        await database.Execute(
            $"""
            insert into group_photos (group_id, photo_id, added_at)
            select @album, p.id, @addedAt - given.place
            from {TextList.Placed("@flickrIds")} given
            cross join photos p where p.owner_id = @owner and p.flickr_id = given.text
            on conflict (group_id, photo_id) do update set added_at = excluded.added_at
            """,
            filled,
            cancel);
        await database.Execute(
            """
            update groups set
                photo_count = (select count(*) from group_photos where group_id = @album),
                cover_photo_id = (select id from photos where owner_id = @owner and flickr_id = @cover)
            where id = @album and owner_id = @owner
            """,
            filled,
            cancel);
    }

    /// <summary>Takes a photo that is about to be deleted out of every group.</summary>
    public async Task Forget(long photo, CancellationToken cancel)
    {
        await database.Execute(
            """
            update groups set photo_count = photo_count - 1
            where id in (select group_id from group_photos where photo_id = @photo)
            """,
            new { photo },
            cancel);
        await database.Execute("delete from group_photos where photo_id = @photo", new { photo }, cancel);
    }

    public async Task<bool> Holds(long group, long photo, CancellationToken cancel) => await database.First<long>(
        "select 1 from group_photos where group_id = @group and photo_id = @photo", new { group, photo }, cancel) == 1;

    private Task<int> CountPhotos(long group, int photos, CancellationToken cancel) => database.Execute(
        "update groups set photo_count = photo_count + @photos where id = @group", new { group, photos }, cancel);
}
