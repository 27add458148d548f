namespace FlickrStack.ServiceInterface.Data;

/// <summary>The pattern for <c>like … escape '\'</c> that finds a text to the letter in what was made lower case.</summary>
internal static class LikePattern
{
    /// <summary>Null for no text, which finds everything.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : $"%{text.Trim().ToLowerInvariant().Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%";
}
