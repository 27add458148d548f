using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;
using FlickrStack.Wire.Formats;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Writes what a service answers.</summary>
internal sealed class AnswerWriter(LibraryPages pages, IOptions<WireOptions> options)
{
    private const string Json = "application/json; charset=utf-8";

    public async Task Write<T>(HttpContext http, T answer, JsonTypeInfo<T> json, LibraryPage? page, FieldChoice? fields = null)
    {
        if (await IsFile(http, answer)) return;

        var body = Limit(fields is null
            ? JsonSerializer.SerializeToUtf8Bytes(answer, json)
            : JsonSerializer.SerializeToUtf8Bytes(fields.Tree(answer, json), ContractJson.Options));
        if (page is null) http.Response.Headers.CacheControl = "no-store";
        else pages.Keep(http, page, body);
        await WriteJson(http, body);
    }

    /// <summary>Writes an answer in another format than JSON; none of them is kept.</summary>
    public async Task Write<T>(
        HttpContext http, T answer, JsonTypeInfo<T> json, AnswerFormat format, Operation operation, FieldChoice? fields)
    {
        if (await IsFile(http, answer)) return;

        var tree = fields?.Tree(answer, json) ?? JsonSerializer.SerializeToElement(answer, json);
        var body = Limit(format.Write(new(operation.Name, typeof(T), answer!, tree) { Chosen = fields }));
        http.Response.Headers.CacheControl = "no-store";
        format.AddHeaders(http.Response.Headers, operation.Name);
        await WriteAs(http, format.ContentType, body);
    }

    public static ValueTask WriteJson(HttpContext http, ReadOnlyMemory<byte> body) => WriteAs(http, Json, body);

    private static ValueTask WriteAs(HttpContext http, string contentType, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static async ValueTask<bool> IsFile<T>(HttpContext http, T answer)
    {
        if (answer is IPage list) PageLinks.Add(list, http);
        if (answer is not FileAnswer file) return false;

        await FileWriter.Write(http, file);
        return true;
    }

    private byte[] Limit(byte[] body) => body.Length <= options.Value.MostResponseBytes
        ? body
        : throw ApiException.TooLarge("The answer would be too large: ask for fewer at a time.");
}
