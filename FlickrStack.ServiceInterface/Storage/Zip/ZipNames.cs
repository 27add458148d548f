using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>The names of one archive's files: made of any text, safe to unpack anywhere, no two alike in any case.</summary>
public sealed partial class ZipNames
{
    // With the longest number a stem has 120 bytes at most.
    private const int MostBytes = 108;
    private const string Joiners = "\u200c\u200d";
    private static readonly char[] Edges = [' ', '.', .. Joiners];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the next file.</summary>
    /// <param name="title">What its owner calls it.</param>
    /// <param name="id">Names it where the title is empty.</param>
    /// <param name="extension">The ending that its format has, with or without a dot.</param>
    public string Add(string? title, long id, string extension)
    {
        var ending = string.Concat(extension.Where(char.IsAsciiLetterOrDigit).Prepend('.')).TrimEnd('.');
        var stem = Stem(title ?? "", ending) is { Length: > 0 } some
            ? some
            : string.Create(CultureInfo.InvariantCulture, $"photo-{id}");
        var name = stem + ending;
        if (taken.Add(name)) return name;

        // The number goes on where the last photo of this name stopped: equal titles cost no search.
        var number = numbers.GetValueOrDefault(name, 1);
        string numbered;
        do numbered = string.Create(CultureInfo.InvariantCulture, $"{stem} ({++number}){ending}");
        while (!taken.Add(numbered));

        numbers[name] = number;
        return numbered;
    }

    private static string Stem(string title, string ending)
    {
        // One form of every accent.
        var safe = string.Concat(title.EnumerateRunes().Select(Safe)).Normalize(NormalizationForm.FormC).TrimEnd(Edges);
        if (ending.Length > 0 && safe.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) safe = safe[..^ending.Length];

        var stem = Cut(safe.Trim(Edges)).TrimEnd(Edges);
        return Reserved().IsMatch(stem) ? "_" + stem : stem;
    }

    // Controls and what turns the direction of text would hide an ending; emoji and Persian need the joiners.
    private static string Safe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ when rune.IsBmp && Joiners.Contains((char)rune.Value) => rune.ToString(),
        _ when rune.IsAscii && "/\\:*?\"<>|".Contains((char)rune.Value) => "_",
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => "",
        _ => rune.ToString(),
    };

    private static string Cut(string text)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes) break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    // Windows opens a device instead of a file of these names, whatever follows the first dot.
    [GeneratedRegex(@"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
