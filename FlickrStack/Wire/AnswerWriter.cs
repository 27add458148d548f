using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Writes what a service answers.</summary>
internal sealed class AnswerWriter(LibraryPages pages, IOptions<WireOptions> options)
{
    private const string Json = "application/json; charset=utf-8";

    public async Task Write<T>(HttpContext http, T answer, JsonTypeInfo<T> json, LibraryPage? page)
    {
        if (answer is FileAnswer file)
        {
            await FileWriter.Write(http, file);
            return;
        }

        if (answer is IPage list) PageLinks.Add(list, http);
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, json);
        if (body.Length > options.Value.MostResponseBytes)
            throw ApiException.TooLarge("The answer would be too large: ask for fewer at a time.");

        if (page is null) http.Response.Headers.CacheControl = "no-store";
        else pages.Keep(http, page, body);
        await WriteJson(http, body);
    }

    public static ValueTask WriteJson(HttpContext http, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = Json;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
