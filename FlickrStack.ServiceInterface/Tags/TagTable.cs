using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Tags;

/// <summary>All SQL of the tags.</summary>
public sealed class TagTable(Database database)
{
    /// <summary>The photos that have any of an owner's tags, given clean; a photo comes once for each.</summary>
    internal static readonly string Tagged =
        $"""
        select pt.photo_id from tags g join photo_tags pt on pt.tag_id = g.id
        where g.owner_id = @owner and g.clean in {TextList.Sql("@Tags")}
        """;

    public static readonly SortField Name = new("name", "g.clean", IsText: true);
    public static readonly SortField PhotoCount = new("photoCount", "g.photo_count");

    public static readonly QueryField[] Fields =
    [
        QueryField.Number("id", "g.id"), QueryField.Text("name", "g.clean") with { Read = TagName.Clean }, QueryField.Number("photoCount", "g.photo_count"),
    ];

    private const string Columns = "t.id, t.owner_id, t.name, t.clean, t.photo_count";

    private const string Matches =
        """
        g.owner_id = @owner and (@pattern is null or g.clean like @pattern escape '\')
        """;

    private static readonly PageSql Listed = new("tags", Columns, "tags g", "g.id", Matches);

    public Task<List<TagRow>> Page(
        long owner, string? text, Conditions conditions, PageWindow window, CancellationToken cancel) =>
        database.List<TagRow>(
            (Listed with { Where = conditions.And(Matches) }).For(window),
            conditions.With(new { owner, pattern = Pattern(text), window.Limit, window.Offset, window.AfterKey, window.AfterId }),
            cancel);

    /// <summary>Counts an owner's tags: thousands, where photos are millions.</summary>
    public Task<long> Count(long owner, string? text, Conditions conditions, CancellationToken cancel) => database.First<long>(
        $"select count(*) from tags g where {conditions.And(Matches)}", conditions.With(new { owner, pattern = Pattern(text) }), cancel);

    public Task<object?> Tell(long owner, string? text, Conditions conditions, Aggregates asked, CancellationToken cancel) =>
        database.First<object>(
            (Listed with { Where = conditions.And(Matches) }).Tell(asked.Columns),
            conditions.With(new { owner, pattern = Pattern(text) }),
            cancel);

    public Task<TagRow?> Find(long id, long owner, CancellationToken cancel) => database.First<TagRow>(
        $"select {Columns} from tags t where t.id = @id and t.owner_id = @owner", new { id, owner }, cancel);

    public Task<TagRow?> FindByName(string name, long owner, CancellationToken cancel) => database.First<TagRow>(
        $"select {Columns} from tags t where t.owner_id = @owner and t.clean = @clean",
        new { owner, clean = TagName.Clean(name) },
        cancel);

    /// <summary>Makes a tag without photos and returns its id, or 0 where its owner has it.</summary>
    public Task<long> Create(TagRow tag, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into tags (owner_id, name, clean, photo_count) values (@OwnerId, @Name, @Clean, 0)
        on conflict do nothing
        returning id
        """,
        tag,
        cancel);

    public Task Rename(TagRow tag, CancellationToken cancel) => database.Execute(
        "update tags set name = @Name, clean = @Clean where id = @Id and owner_id = @OwnerId", tag, cancel);

    /// <summary>Gives all photos of a tag another one, which one photo may have already, and counts them there.</summary>
    public async Task Move(TagRow from, TagRow to, CancellationToken cancel)
    {
        var moved = await database.Execute(
            """
            insert into photo_tags (photo_id, tag_id) select photo_id, @To from photo_tags where tag_id = @From
            on conflict do nothing
            """,
            new { From = from.Id, To = to.Id },
            cancel);
        await CountPhotos(to.Id, moved, cancel);
    }

    /// <summary>Deletes a tag, and that photos have it.</summary>
    public Task Delete(TagRow tag, CancellationToken cancel) =>
        database.Execute("delete from tags where id = @Id and owner_id = @OwnerId", tag, cancel);

    /// <summary>Tags a photo that has no tags yet, making those that are missing, and counts it under each.</summary>
    public async Task Add(long photo, long owner, IEnumerable<string> names, CancellationToken cancel)
    {
        foreach (var tag in names.Select(name => TagRow.Of(owner, name)).DistinctBy(tag => tag.Clean))
        {
            var id = await Ensure(tag, cancel);
            await database.Execute(
                "insert into photo_tags (photo_id, tag_id) values (@photo, @id)", new { photo, id }, cancel);
        }
    }

    /// <summary>Gives some of an owner's photos a tag, made where it is missing, and counts those that did not have it.</summary>
    public async Task Attach(string name, long owner, IEnumerable<long> photos, CancellationToken cancel)
    {
        await Create(TagRow.Of(owner, name), cancel);
        var tag = (await FindByName(name, owner, cancel))!;
        var tagged = await database.Execute(
            $"""
            insert into photo_tags (photo_id, tag_id) select p.id, @Id from photos p where p.owner_id = @owner and p.id in {IdList.Sql}
            on conflict do nothing
            """,
            new { tag.Id, owner, ids = IdList.Of(photos) },
            cancel);
        await CountPhotos(tag.Id, tagged, cancel);
    }

    /// <summary>Takes a tag off photos, where its owner has it, and counts them out.</summary>
    public async Task Detach(string name, long owner, IEnumerable<long> photos, CancellationToken cancel)
    {
        if (await FindByName(name, owner, cancel) is not { } tag) return;

        var freed = await database.Execute(
            $"delete from photo_tags where tag_id = @Id and photo_id in {IdList.Sql}", new { tag.Id, ids = IdList.Of(photos) }, cancel);
        await CountPhotos(tag.Id, -freed, cancel);
    }

    /// <summary>Takes a photo's tags off it and counts it out of each.</summary>
    public async Task Forget(long photo, CancellationToken cancel)
    {
        await database.Execute(
            """
            update tags set photo_count = photo_count - 1
            where id in (select tag_id from photo_tags where photo_id = @photo)
            """,
            new { photo },
            cancel);
        await database.Execute("delete from photo_tags where photo_id = @photo", new { photo }, cancel);
    }

    private static string? Pattern(string? text) => LikePattern.Of(text is null ? null : TagName.Clean(text));

    private Task<int> CountPhotos(long tag, int photos, CancellationToken cancel) => database.Execute(
        "update tags set photo_count = photo_count + @photos where id = @tag", new { tag, photos }, cancel);

    private Task<long> Ensure(TagRow tag, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into tags (owner_id, name, clean, photo_count) values (@OwnerId, @Name, @Clean, 1)
        on conflict (owner_id, clean) do update set photo_count = tags.photo_count + 1
        returning id
        """,
        tag,
        cancel);
}
