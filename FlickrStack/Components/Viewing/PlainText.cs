using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Components.Viewing;

/// <summary>HTML of unknown origin as the text that it shows, lines kept.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tags().Replace(Lines().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex(@"<br\s*/?>|</p>|</div>|</li>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    // Only what begins like a tag: a heart or a sum is text.
    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->|</?[a-z][^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
