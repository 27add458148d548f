using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>What a client sent, in the form that may be written down: short, on one line, without secrets.</summary>
public static partial class TrackedText
{
    private const int LongestMethod = 20;
    private const int LongestPath = 500;
    private const int LongestUserAgent = 300;

    public static string Method(string method) => Clean(method, LongestMethod);

    public static string Path(string path)
    {
        var clean = Clean(path, path.Length);
        // Most paths can be told to hold none at a glance.
        var mayHoldSecret = clean.Contains("timelink", StringComparison.OrdinalIgnoreCase) || clean.Contains("fs_", StringComparison.OrdinalIgnoreCase)
            || clean.StartsWith("/l/", StringComparison.OrdinalIgnoreCase);
        return Clean(mayHoldSecret ? Secret().Replace(clean, "$1…") : clean, LongestPath);
    }

    public static string? UserAgent(string? agent) => string.IsNullOrEmpty(agent) ? null : Clean(agent, LongestUserAgent);

    private static string Clean(string text, int longest)
    {
        if (text.Length <= longest && !HasControl(text)) return text;

        var clean = HasControl(text) ? string.Concat(text.Where(letter => !char.IsControl(letter))) : text;
        if (clean.Length <= longest) return clean;

        // Half a surrogate pair is no character.
        return clean[..(char.IsHighSurrogate(clean[longest - 1]) ? longest - 1 : longest)];
    }

    private static bool HasControl(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter)) return true;
        }

        return false;
    }

    // A link's token is all that its holder needs, and so is a key that somebody put into a path by mistake.
    [GeneratedRegex(@"(timelink.|^/l/).+|fs_[\w-]{20,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
