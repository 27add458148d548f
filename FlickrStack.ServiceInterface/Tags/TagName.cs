using System.Globalization;
using System.Text;

namespace FlickrStack.ServiceInterface.Tags;

/// <summary>How tags are named and compared.</summary>
internal static class TagName
{
    public const int Longest = 50;

    /// <summary>What two names have in common that are the same tag: NFC, without case and surrounding space.</summary>
    public static string Clean(string name) => Of(name).ToLower(CultureInfo.InvariantCulture);

    /// <summary>A name as it is kept: trimmed and in NFC, whatever text it is.</summary>
    public static string Of(string name) => Ascii.IsValid(name)
        ? name.Trim()
        : string.Concat(name.Trim().EnumerateRunes().Select(Writable)).Normalize(NormalizationForm.FormC);

    // Half a character, which the runes replace, and this one that never is a character cannot be normalized.
    private static string Writable(Rune rune) => (rune.Value == 0xFFFE ? Rune.ReplacementChar : rune).ToString();
}
