namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// Patterns for <c>lower(…) like lower(…) escape '\'</c> that find a text to the letter. The database makes both sides
/// lower case: SQLite knows no letters beyond English ones, and one side alone would never be found.
/// </summary>
internal static class LikePattern
{
    /// <summary>Null for no text, which finds everything.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"%{Escape(text.Trim())}%";

    public static string Escape(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
