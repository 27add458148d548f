using FlickrStack.ServiceInterface;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.FlickrApi;

/// <summary>The parameters of a call, from query, form and the header of OAuth alike.</summary>
internal static class FlickrParameters
{
    private const int MostFormBytes = 1024 * 1024;
    private const int MostFields = 200;
    private const string Scheme = "OAuth ";

    public static async Task<List<KeyValuePair<string, string>>> Read(HttpContext http)
    {
        var all = WithoutBody(http.Request);
        if (!http.Request.HasFormContentType) return all;

        try
        {
            var form = await http.Request.ReadFormAsync(
                new() { ValueCountLimit = MostFields, ValueLengthLimit = MostFormBytes, MultipartBodyLengthLimit = MostFormBytes },
                http.RequestAborted);
            all.AddRange(form.SelectMany(Pairs));
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The bytes come from outside.
            throw ApiException.Unreadable($"The form cannot be read: {e.Message}");
        }

        return all;
    }

    /// <summary>Those of the query and the header.</summary>
    public static List<KeyValuePair<string, string>> WithoutBody(HttpRequest request) =>
        [.. request.Query.SelectMany(Pairs), .. FromHeader(request.Headers.Authorization.ToString())];

    public static IEnumerable<KeyValuePair<string, string>> Pairs(KeyValuePair<string, StringValues> given) =>
        given.Value.Select(value => KeyValuePair.Create(given.Key, value ?? ""));

    private static IEnumerable<KeyValuePair<string, string>> FromHeader(string header) =>
        !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? [] : header[Scheme.Length..].Split(',')
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => KeyValuePair.Create(Unescape(pair[0]), Unescape(pair[1].Trim().Trim('"'))))
            .Where(pair => pair.Key != "realm");

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Trim());
}
