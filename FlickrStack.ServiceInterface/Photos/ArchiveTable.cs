using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All SQL of photos that are packed together.</summary>
public sealed class ArchiveTable(Database database)
{
    private const string Select = $"select {PhotoTable.Columns}, t.crc32 from photos t";

    /// <summary>An owner's photos with these ids; those that are not the owner's are left out.</summary>
    public Task<List<ArchivedPhoto>> WithIds(long owner, IEnumerable<long> all, CancellationToken cancel) =>
        database.List<ArchivedPhoto>(
            $"{Select} where t.owner_id = @owner and t.id in {IdList.Sql}", new { owner, ids = IdList.Of(all) }, cancel);

    public Task<List<ArchivedPhoto>> OfGroup(long owner, long group, int limit, CancellationToken cancel) =>
        database.List<ArchivedPhoto>(
            $"{Select} join group_photos gp on gp.photo_id = t.id where gp.group_id = @group and t.owner_id = @owner order by t.id limit @limit",
            new { owner, group, limit },
            cancel);

    public Task<List<ArchivedPhoto>> OfTag(long owner, string tag, int limit, CancellationToken cancel) =>
        database.List<ArchivedPhoto>(
            $"""
            {Select} join photo_tags pt on pt.photo_id = t.id join tags g on g.id = pt.tag_id
            where g.owner_id = @owner and g.clean = @clean and t.owner_id = @owner order by t.id limit @limit
            """,
            new { owner, clean = TagName.Clean(tag), limit },
            cancel);

    /// <summary>Remembers a check sum that was not counted when the file came in.</summary>
    public Task SaveCrc32(long id, uint crc32, CancellationToken cancel) => database.Execute(
        "update photos set crc32 = @crc32 where id = @id", new { id, crc32 = (long)crc32 }, cancel);
}
