using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>What the names of an export's files tell.</summary>
internal static partial class ExportName
{
    private static readonly HashSet<string> Pictures = new(
        [".jpg", ".jpeg", ".png", ".gif", ".heic", ".heif", ".webp", ".tif", ".tiff", ".avif"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Videos = new(
        [".mp4", ".mov", ".m4v", ".avi", ".mpg", ".mpeg", ".wmv", ".3gp", ".mts", ".ogv", ".webm"], StringComparer.OrdinalIgnoreCase);

    public static bool IsVideo(string name) => Videos.Contains(Path.GetExtension(name));

    public static bool IsMedia(string name) => Pictures.Contains(Path.GetExtension(name)) || IsVideo(name);

    /// <summary>The id in <c>photo_53900001013.json</c>; null for other names.</summary>
    public static string? PhotoId(string name) =>
        PhotoJson().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>
    /// What may be the photo's id in the name of a picture, the likeliest first: it stands behind the title, which may
    /// have numbers of its own, and before a secret, which may be one.
    /// </summary>
    public static IEnumerable<string> Ids(string name) =>
        Number().Matches(Path.GetFileNameWithoutExtension(name)).Select(match => match.Value).Reverse();

    [GeneratedRegex(@"^photo_([0-9]{1,20})\.json$", RegexOptions.IgnoreCase)]
    private static partial Regex PhotoJson();

    [GeneratedRegex("(?<![a-zA-Z0-9])[0-9]{1,20}(?![a-zA-Z0-9])")]
    private static partial Regex Number();
}
