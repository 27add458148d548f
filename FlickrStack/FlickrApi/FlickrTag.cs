using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Tags in Flickr's two forms: as written, and cleaned.</summary>
internal static partial class FlickrTag
{
    /// <summary>Whether a tag is one for machines: <c>namespace:predicate=value</c>.</summary>
    public static bool IsMachine(string tag) => Machine().IsMatch(tag);

    /// <summary>Lower-cased, without spaces and punctuation; a machine's tag keeps its form.</summary>
    public static string Clean(string tag) => IsMachine(tag)
        ? tag.ToLower(CultureInfo.InvariantCulture)
        : string.Concat(tag.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol)).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Reads tags that spaces separate and quotes keep together.</summary>
    public static List<string> Split(string text) =>
        [.. Written().Matches(text).Select(match => match.Groups["quoted"] is { Success: true, Value: var quoted } ? quoted : match.Value)
            .Select(tag => tag.Trim()).Where(tag => tag.Length > 0)];

    public static JsonArray Of(ServedPhoto photo) => FlickrTree.Array(photo.Tags.Select((tag, number) => new JsonObject
    {
        ["id"] = $"{photo.OwnerNsid.Split('@')[0]}-{photo.Id}-{number + 1}",
        ["author"] = photo.OwnerNsid,
        ["authorname"] = photo.OwnerName,
        ["raw"] = tag,
        ["_content"] = Clean(tag),
        ["machine_tag"] = FlickrTree.Flag(IsMachine(tag)),
    }));

    [GeneratedRegex(@"^[\p{L}\p{N}_]+:[\p{L}\p{N}_]+=.+")]
    private static partial Regex Machine();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^\\s\"]+")]
    private static partial Regex Written();
}
