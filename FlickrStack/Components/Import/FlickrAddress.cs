using System.Text.RegularExpressions;

namespace FlickrStack.Components.Import;

/// <summary>What people give of a group, a user or an album at Flickr: its id, or the address of its page.</summary>
internal static partial class FlickrAddress
{
    /// <returns>The id in it; the text itself where none is found, for Flickr to judge.</returns>
    public static string IdOf(ImportKind kind, string text)
    {
        var pattern = kind == ImportKind.Album ? Album() : Nsid();
        var match = pattern.Match(text);
        return match.Success && text.Contains("flickr.com/", StringComparison.OrdinalIgnoreCase) ? match.Groups[1].Value : text.Trim();
    }

    [GeneratedRegex("/([0-9]+@N[0-9]{2})(?:[/?#]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Nsid();

    [GeneratedRegex("/(?:albums|sets)/([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Album();
}
