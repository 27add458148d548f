using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Which part of a sorted list is wanted: after so many rows, or after a row that the cursor names.</summary>
public sealed record PageWindow(Sort Sort, int Offset, int Limit, object? AfterKey, long AfterId)
{
    private const char Separator = '\n';

    public bool FromCursor => AfterKey is not null;

    public static PageWindow Of(PageQuery query, Sort sort)
    {
        var limit = query.Limit ?? query.Take ?? PageRules.DefaultLimit;
        var offset = query.Offset ?? query.Skip ?? 0;
        if (string.IsNullOrEmpty(query.Cursor)) return new(sort, offset, limit, null, 0);

        var (key, id) = Decode(query.Cursor, sort) ?? throw ApiException.Invalid(
            "InvalidCursor", "Cursor", "The cursor is not one of this list in this order: start again without it.");
        return new(sort, 0, limit, key, id);
    }

    /// <summary>How many there are in all, where the rows found tell: they are the first page, and no more follow.</summary>
    public long? TotalOf<TRow>(List<TRow> rows) =>
        FromCursor || Offset > 0 || rows.Count > Limit ? null : rows.Count;

    /// <summary>Turns the rows found, one more than asked for where there are more, into an answer.</summary>
    public QueryResponse<T> Answer<TRow, T>(List<TRow> rows, long total, Func<TRow, T> toDto)
        where TRow : IPageRow
    {
        var more = rows.Count > Limit;
        if (more) rows.RemoveAt(Limit);
        return new()
        {
            Offset = Offset,
            Limit = Limit,
            Total = total,
            NextCursor = more ? Encode(rows[^1]) : null,
            Results = rows.ConvertAll(row => toDto(row)),
        };
    }

    private static string Tag(Sort sort) => (sort.Descending ? "-" : "") + sort.Field.Name;

    private static (object Key, long Id)? Decode(string cursor, Sort sort)
    {
        if (cursor.Length > 1000 || !Base64Url.IsValid(cursor)) return null;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator, 3);
        if (parts.Length != 3 || parts[0] != Tag(sort) || !long.TryParse(parts[1], out var id)) return null;
        if (sort.Field.IsText) return (parts[2], id);

        return long.TryParse(parts[2], out var number) ? (number, id) : null;
    }

    private string Encode(IPageRow row) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Tag(Sort)}{Separator}{row.Id}{Separator}{row.SortKey}")));
}
