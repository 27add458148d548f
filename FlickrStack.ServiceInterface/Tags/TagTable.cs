using System.Globalization;
using System.Text;
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

    /// <summary>Tags a photo that has no tags yet, making those that are missing, and counts it under each.</summary>
    public async Task Add(long photo, long owner, IEnumerable<string> names, CancellationToken cancel)
    {
        foreach (var name in names.DistinctBy(Clean))
        {
            var tag = await Ensure(owner, name, cancel);
            await database.Execute(
                "insert into photo_tags (photo_id, tag_id) values (@photo, @tag)", new { photo, tag }, cancel);
        }
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

    /// <summary>What two tags have in common that are the same tag: NFC, without case and surrounding space.</summary>
    public static string Clean(string name) =>
        name.Trim().Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture);

    private Task<long> Ensure(long owner, string name, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into tags (owner_id, name, clean, photo_count) values (@owner, @name, @clean, 1)
        on conflict (owner_id, clean) do update set photo_count = tags.photo_count + 1
        returning id
        """,
        new { owner, name = name.Trim(), clean = Clean(name) },
        cancel);
}
