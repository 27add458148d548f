using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Writes answers as Flickr sends them.</summary>
internal static class FlickrAnswer
{
    public static Task Refuse(HttpContext http, FlickrFormat format, FlickrApiException refusal)
    {
        if (refusal.OAuthProblem is null) return Write(http, format.ContentType, format.Write(refusal));

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return WriteText(http, $"oauth_problem={refusal.OAuthProblem}");
    }

    public static Task WriteText(HttpContext http, string text) =>
        Write(http, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text));

    public static Task Write(HttpContext http, string contentType, byte[] body)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
