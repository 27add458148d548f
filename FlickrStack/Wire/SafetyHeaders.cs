namespace FlickrStack.Wire;

/// <summary>What every answer tells browsers, whatever its status; files and pages have a stricter or a wider policy of their own.</summary>
internal static class SafetyHeaders
{
    public static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        // Addresses of photos are signed: they are nobody else's business.
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
    }
}
