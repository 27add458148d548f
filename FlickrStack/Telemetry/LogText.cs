using System.Text.RegularExpressions;

namespace FlickrStack.Telemetry;

/// <summary>A text without what its reader could use: whoever wrote it, and however much they were told to write.</summary>
internal static partial class LogText
{
    private static readonly Regex[] Secrets = [Query(), Path(), Token(), Password(), Credential(), Named()];

    public static string Clean(string text) => Secrets.Aggregate(text, (clean, secret) => secret.Replace(clean, "…"));

    // Signatures, keys and presigned addresses are in queries.
    [GeneratedRegex(@"(?<=\?)[^\s""'<>]*=[^\s""'<>]*", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    // Whoever knows a link's path has its photo.
    [GeneratedRegex(@"(?<=timelink.|/l/)[^\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"fs_[\w-]{8,}|eyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<=://)[^\s/@]+(?=@)", RegexOptions.CultureInvariant)]
    private static partial Regex Password();

    [GeneratedRegex(@"(?<=\b(?:Bearer|Basic|OAuth) )[^\s""',]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credential();

    [GeneratedRegex(
        @"(?<=(?:password|pwd|secret|token|api_?key|signature|cookie)[""']?\s?[:=]\s?[""']?)[^\s""';,]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
