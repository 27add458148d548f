using System.Globalization;
using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Pieces that Flickr's answers are made of.</summary>
internal static class FlickrTree
{
    /// <summary>A text that is an element in XML.</summary>
    public static JsonObject Content(string text) => new() { ["_content"] = text };

    public static JsonObject Content(long number) => Content(Text(number));

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(double degrees) => degrees.ToString("0.000000", CultureInfo.InvariantCulture);

    public static string Unix(DateTimeOffset time) => Text(time.ToUnixTimeSeconds());

    /// <summary>A camera's wall time.</summary>
    public static string Wall(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static int Flag(bool holds) => holds ? 1 : 0;

    public static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];

    /// <summary>A page of a list, with the spelling of its size that is asked for.</summary>
    public static JsonObject Page<T>(ServedPage<T> page, string items, Func<T, JsonObject> toNode, string perPage = "perpage") => new()
    {
        ["page"] = page.Page,
        ["pages"] = page.Pages,
        [perPage] = page.PerPage,
        ["total"] = page.Total,
        [items] = Array(page.Items.Select(toNode)),
    };

    public static Task<JsonObject> Answer(string name, JsonNode tree) => Task.FromResult(new JsonObject { [name] = tree });
}
