namespace FlickrStack.Components.Sessions;

/// <summary>Turns light to dark and back, for a browser.</summary>
internal static class ThemeEndpoint
{
    public const string Cookie = "theme";

    public static async Task Answer(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chosen = Known(form["theme"]) ?? (Of(http) == "dark" ? "light" : "dark");
        http.Response.Cookies.Append(Cookie, chosen, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true });
        http.Response.Redirect(http.Request.PathBase + LocalPath.Of(form["back"]));
    }

    /// <returns>The theme that was chosen; none leaves it to the browser.</returns>
    public static string? Of(HttpContext http) => Known(http.Request.Cookies[Cookie]);

    private static string? Known(string? theme) => theme is "light" or "dark" ? theme : null;
}
