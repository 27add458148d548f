using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;
using FlickrStack.Wire;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace FlickrStack.Benchmarks.Wire;

/// <summary>
/// Lists photos as one would write it for this one request: same rules, same service method, same bytes and headers,
/// same keeping of pages, and nothing that is found out at run time. It knows no format but JSON and no choice of fields.
/// </summary>
internal sealed class HandMappedList(IValidator<QueryPhotos> rules, IOptions<WireOptions> options) : IDisposable
{
    private static readonly JsonTypeInfo<QueryResponse<Photo>> Json =
        (JsonTypeInfo<QueryResponse<Photo>>)ContractJson.Options.GetTypeInfo(typeof(QueryResponse<Photo>));

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.Value.KeptPageBytes });

    public async Task Answer(HttpContext http)
    {
        var (key, response) = (KeyOf(http), http.Response);
        var etag = key.ETag;
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept, Authorization, X-Api-Key";
        if (http.Request.Headers.IfNoneMatch is { Count: > 0 } tags && tags.ToString().Contains(etag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (!kept.TryGetValue(key, out byte[]? body)) body = Keep(key, await Read(http));

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body!.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    public void Dispose() => kept.Dispose();

    private static HandKeptPage KeyOf(HttpContext http)
    {
        var services = http.RequestServices;
        var user = services.GetRequiredService<CurrentUser>();
        return new(
            user.Id,
            user.Caller.LibraryVersion,
            services.GetRequiredService<MediaSigner>().Window,
            services.GetRequiredService<PublicAddress>().Root,
            http.Request.QueryString.Value ?? "");
    }

    private static void AddLinks(QueryResponse<Photo> page, HttpContext http)
    {
        var byCursor = http.Request.Query.ContainsKey("cursor");
        if (page.NextCursor is not null)
        {
            page.Next = byCursor
                ? Link(http, "cursor", page.NextCursor)
                : Link(http, "offset", Number(page.Offset + (long)page.Limit));
        }

        if (!byCursor && page.Offset > 0) page.Previous = Link(http, "offset", Number(Math.Max(0, page.Offset - page.Limit)));
    }

    private static string Link(HttpContext http, string name, string value)
    {
        var query = http.Request.Query
            .Where(pair => pair.Key.ToLowerInvariant() is not ("offset" or "skip" or "cursor"))
            .Append(new(name, value));
        return QueryHelpers.AddQueryString(http.RequestServices.GetRequiredService<PublicAddress>().Root + http.Request.Path, query);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<byte[]> Read(HttpContext http)
    {
        var request = HandBoundQuery.Of(http.Request.Query);
        rules.Demand(request);
        var page = await http.RequestServices.GetRequiredService<PhotoServices>().Get(request, http.RequestAborted);
        AddLinks(page, http);
        var body = JsonSerializer.SerializeToUtf8Bytes(page, Json);
        return body.Length <= options.Value.MostResponseBytes
            ? body
            : throw ApiException.TooLarge("The answer would be too large: ask for fewer at a time.");
    }

    private byte[] Keep(HandKeptPage key, byte[] body)
    {
        if (body.Length <= options.Value.KeptPageBytes / 50)
            kept.Set(key, body, new MemoryCacheEntryOptions { Size = body.Length, SlidingExpiration = TimeSpan.FromMinutes(10) });
        return body;
    }
}
