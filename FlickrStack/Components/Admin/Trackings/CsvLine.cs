using System.Buffers;
using System.Globalization;

namespace FlickrStack.Components.Admin.Trackings;

/// <summary>A line of a file for tables.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public static string Of(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        // A program for tables calculates what begins like a formula, and a caller chooses what a path or a browser is called.
        if (value is string && text is ['=' or '+' or '-' or '@' or '\t', ..]) text = $"'{text}";
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
