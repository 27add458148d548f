namespace FlickrStack.Components;

/// <summary>What pages tell browsers: scripts and styles come from files of ours alone, and nobody frames a page.</summary>
internal static class PageHeaders
{
    // Tiles of the grid carry their shape in a style attribute; a script can hide in none.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; "
        + "form-action 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'self'; img-src 'self' data: blob:";

    public static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy + http.RequestServices.GetRequiredService<PictureOrigin>().Source;
        // As the forms of a page want it, which say so in the log where it is otherwise.
        headers.CacheControl = "no-cache, no-store";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }
}
