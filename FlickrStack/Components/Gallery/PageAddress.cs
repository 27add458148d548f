namespace FlickrStack.Components.Gallery;

/// <summary>Addresses of pages, relative to their root.</summary>
internal static class PageAddress
{
    /// <param name="page">The page's address, perhaps with a query already.</param>
    /// <param name="values">What is added to its query; what has no value is left out.</param>
    public static string With(string page, params (string Name, string? Value)[] values)
    {
        var added = string.Join('&', values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return added.Length == 0 ? page : $"{page}{(page.Contains('?') ? '&' : '?')}{added}";
    }
}
