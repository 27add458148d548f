using System.Text;
using System.Text.Unicode;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Texts as cameras and programs write them.</summary>
internal static class ExifText
{
    private const int Longest = 200;

    /// <summary>The text, of at most 200 characters, or null when it is none.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var end) bytes = bytes[..end];
        // Whoever writes no UTF-8 writes, as a rule, Latin.
        var text = (IsUtf8(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        text = text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
        if (text.Any(char.IsControl)) return null;

        if (text.Length > Longest) text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        return text.Length > 0 ? text : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) || IsCutUtf8(bytes);

    // A long text is cut anywhere, so within its last character too.
    private static bool IsCutUtf8(ReadOnlySpan<byte> bytes) => bytes.Length == FilePages.MostAtOnce
        && bytes.LastIndexOfAnyInRange<byte>(0xC0, 0xFF) is var last && last > bytes.Length - 4 && Utf8.IsValid(bytes[..last]);
}
