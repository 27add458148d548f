using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What somebody said of a photo, or of a part of it.</summary>
public sealed record AnnotationRow
{
    public long PhotoId { get; init; }

    public required AnnotationKind Kind { get; init; }

    public required string Author { get; init; }

    public required string Text { get; init; }

    public int? X { get; init; }

    public int? Y { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public static List<PhotoComment>? Comments(IEnumerable<AnnotationRow> said) => NullIfEmpty(
        said.Where(row => row.Kind == AnnotationKind.Comment)
            .Select(row => new PhotoComment { Author = row.Author, Text = row.Text, CreatedAt = row.CreatedAt }));

    public static List<PhotoNote>? Notes(IEnumerable<AnnotationRow> said) => NullIfEmpty(
        said.Where(row => row.Kind == AnnotationKind.Note).Select(row => new PhotoNote
        {
            Author = row.Author,
            Text = row.Text,
            X = row.X ?? 0,
            Y = row.Y ?? 0,
            Width = row.Width ?? 0,
            Height = row.Height ?? 0,
        }));

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } some ? some : null;
}
