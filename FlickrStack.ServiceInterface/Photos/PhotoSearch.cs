using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Finds photos by the words in what is said of them.</summary>
public static class PhotoSearch
{
    /// <summary>What a photo <c>p</c> fulfils that has the words of <c>@Words</c>.</summary>
    internal const string Matches = WordSearch.Matches;

    /// <summary>
    /// The parameter for a text that a person wrote: every word in quotes, where nothing is syntax, and the last one
    /// as a beginning. Null for no text.
    /// </summary>
    public static string? Words(string? text)
    {
        // A NUL would end the query where SQLite reads it.
        var printable = string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter));
        var words = printable.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Quote).ToList();
        return words.Count == 0 ? null : string.Join(' ', words) + "*";
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"")}\"";
}
