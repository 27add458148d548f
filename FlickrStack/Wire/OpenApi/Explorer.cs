namespace FlickrStack.Wire.OpenApi;

/// <summary>
/// The page to read the API on and to try it. Its parts come from the package alone, and nothing in it is loaded from
/// anywhere else.
/// </summary>
internal static class Explorer
{
    private const string Prefix = "swagger-ui";

    // The page shows small pictures that are written into its style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly (string Name, string Type)[] Parts =
    [
        ("explorer.js", "text/javascript; charset=utf-8"),
        ("explorer.snippets.js", "text/javascript; charset=utf-8"),
        ("explorer.css", "text/css; charset=utf-8"),
    ];

    /// <summary>Serves the page, and what else is asked for goes on.</summary>
    public static void UseExplorer(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments($"/{Prefix}")) http.Response.Headers.ContentSecurityPolicy = Policy;
            return next(http);
        });
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Prefix;
            page.IndexStream = () => Part("explorer.html");
        });
        foreach (var (name, type) in Parts) app.MapGet($"/{Prefix}/{name}", () => Results.Stream(Part(name), type));
        app.MapGet("/ui", () => Results.LocalRedirect($"~/{Prefix}/index.html"));
    }

    private static Stream Part(string name) => typeof(Explorer).Assembly.GetManifestResourceStream(name)!;
}
