using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire;

/// <summary>Tells a page the absolute URLs of the pages before and after it, in the way it was asked for.</summary>
internal static class PageLinks
{
    private static readonly HashSet<string> Position = new(StringComparer.OrdinalIgnoreCase) { "offset", "skip", "cursor" };

    public static void Add(IPage page, HttpContext http)
    {
        // What came in a body cannot be put into a link.
        if (!HttpMethods.IsGet(http.Request.Method)) return;

        var byCursor = http.Request.Query.ContainsKey("cursor");
        if (page.NextCursor is not null)
            page.Next = byCursor ? Link(http, "cursor", page.NextCursor) : Link(http, page.Offset + (long)page.Limit);
        if (!byCursor && page.Offset > 0) page.Previous = Link(http, Math.Max(0, page.Offset - page.Limit));
    }

    private static string Link(HttpContext http, long offset) => Link(http, "offset", offset.ToString(CultureInfo.InvariantCulture));

    private static string Link(HttpContext http, string name, string value)
    {
        var root = http.RequestServices.GetRequiredService<PublicAddress>().Root;
        var query = http.Request.Query
            .Where(pair => !Position.Contains(pair.Key))
            .Append(new(name, new StringValues(value)));
        return QueryHelpers.AddQueryString(root + http.Request.Path, query);
    }
}
