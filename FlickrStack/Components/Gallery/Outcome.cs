using System.Globalization;

namespace FlickrStack.Components.Gallery;

/// <summary>What became of a form, told on the page that follows by a word and a number in its address: nobody else's text gets there.</summary>
internal static class Outcome
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["changed"] = "Done: {0}.",
        ["deleted"] = "{0} deleted.",
        ["removed"] = "{0} taken out of the group.",
        ["none"] = "Choose some photos first.",
        ["zip-later"] = "Some of these photos are still being made. Try the ZIP again in a moment.",
        ["zip-refused"] = "These photos could not be packed. At most 10,000 go into one ZIP.",
    };

    public static string Address(string page, string outcome, int count = 0) => PageAddress.With(
        page, ("done", outcome), ("count", count.ToString(CultureInfo.InvariantCulture)));

    public static string? Of(IQueryCollection query)
    {
        if (!Sentences.TryGetValue(query["done"].ToString(), out var sentence)) return null;

        var known = int.TryParse(query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return string.Format(CultureInfo.InvariantCulture, sentence, known ? Count(count) : "Photos");
    }

    public static string Count(long photos) => photos == 1 ? "1 photo" : string.Create(CultureInfo.InvariantCulture, $"{photos:#,0} photos");
}
