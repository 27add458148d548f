using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack;

/// <summary>Sends whoever may have a file to the store itself, where clients may speak to it.</summary>
internal static class StoreRedirect
{
    /// <returns>Null for what is answered here: also its size alone, which the address is not signed for.</returns>
    public static IResult? Of(HttpContext http, FileAnswer answer)
    {
        if (answer is not MediaFile file || !HttpMethods.IsGet(http.Request.Method) || file.Address() is not { } direct) return null;

        // Kept for no longer than it leads anywhere.
        http.Response.Headers.CacheControl = $"private, max-age={(long)direct.Lifetime.TotalSeconds / 2}";
        return Results.Redirect(direct.Uri.AbsoluteUri, preserveMethod: true);
    }
}
