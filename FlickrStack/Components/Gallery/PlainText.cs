using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Components.Gallery;

/// <summary>The text of HTML of unknown origin: pages show it as text.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Marks().Replace(Breaks().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex("<(?:br|/p|/div|/li)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[a-z/!][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
