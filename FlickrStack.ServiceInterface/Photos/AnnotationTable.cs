using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All SQL of what was said of photos.</summary>
public sealed class AnnotationTable(Database database)
{
    public Task<List<AnnotationRow>> OfPhoto(long photo, long owner, CancellationToken cancel) =>
        database.List<AnnotationRow>(
            """
            select a.photo_id, a.kind, a.author, a.text, a.x, a.y, a.width, a.height, a.created_at
            from photo_annotations a join photos p on p.id = a.photo_id
            where a.photo_id = @photo and p.owner_id = @owner order by a.id
            """,
            new { photo, owner },
            cancel);

    /// <summary>Adds what was said of a new photo, in this order.</summary>
    public async Task Add(long photo, IEnumerable<AnnotationRow> said, CancellationToken cancel)
    {
        foreach (var row in said)
        {
            await database.Execute(
                """
                insert into photo_annotations (photo_id, kind, author, text, x, y, width, height, created_at)
                values (@PhotoId, @Kind, @Author, @Text, @X, @Y, @Width, @Height, @CreatedAt)
                """,
                row with { PhotoId = photo },
                cancel);
        }
    }
}
