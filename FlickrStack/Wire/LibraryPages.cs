using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>
/// Keeps answers as bytes while the library they show has not changed. The version is read with the credential, so
/// nothing stale is served: not after a change here, nor after one by another process.
/// </summary>
internal sealed class LibraryPages(IOptions<WireOptions> options) : IDisposable
{
    private const int LargestShare = 50;
    private const int Overhead = 500;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.Value.KeptPageBytes });

    /// <summary>What the answer to a GET depends on; null where there is nothing to keep.</summary>
    public static LibraryPage? Of(HttpContext http)
    {
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        // What is another's follows another's library.
        if (!user.IsSignedIn || http.Request.Query.ContainsKey("user") || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))) return null;

        var address = http.RequestServices.GetRequiredService<PublicAddress>();
        var window = http.RequestServices.GetRequiredService<MediaSigner>().Window;
        var url = string.Concat(address.Root, http.Request.Path, http.Request.QueryString.Value);
        return new(user.Id, user.Caller.LibraryVersion, window, url);
    }

    /// <summary>Answers with 304, or with the bytes that were kept; false where there are none.</summary>
    public async ValueTask<bool> TryServe(HttpContext http, LibraryPage page)
    {
        // A client may send several tags, as several headers or as one list; the quotes keep one from being part of another.
        if (http.Request.Headers.IfNoneMatch.Any(tags => tags!.Contains(page.ETag, StringComparison.Ordinal)))
        {
            AddHeaders(http, page);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        if (!kept.TryGetValue(page, out byte[]? body)) return false;

        AddHeaders(http, page);
        await AnswerWriter.WriteJson(http, body);
        return true;
    }

    public void Keep(HttpContext http, LibraryPage page, byte[] body)
    {
        AddHeaders(http, page);
        var size = body.Length + (page.Url.Length * sizeof(char)) + Overhead;
        if (size > options.Value.KeptPageBytes / LargestShare) return;

        kept.Set(page, body, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromMinutes(10) });
    }

    public void Dispose() => kept.Dispose();

    private static void AddHeaders(HttpContext http, LibraryPage page)
    {
        http.Response.Headers.ETag = page.ETag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept, Authorization, X-Api-Key";
    }
}
