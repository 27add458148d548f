using System.Buffers;
using System.Text.Json;

namespace FlickrStack.Wire.Formats;

/// <summary>A table with a column for each property; what has parts is JSV in its cell.</summary>
internal static class CsvFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public static string Write(Answered answer)
    {
        var columns = answer.Columns.ToList();
        var lines = answer.Rows.Select(row => columns.Select(column => Cell(row, column)))
            .Prepend(columns.Select(column => char.ToUpperInvariant(column[0]) + column[1..]));
        return string.Concat(lines.Select(cells => string.Join(',', cells) + "\r\n"));
    }

    private static string Cell(JsonElement row, string column) => row.TryGetProperty(column, out var value)
        ? JsvFormat.Quote(value.ValueKind == JsonValueKind.String ? value.GetString()! : JsvFormat.Write(value), Special)
        : "";
}
