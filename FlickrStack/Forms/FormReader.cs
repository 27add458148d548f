using System.Text;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Uploads;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FlickrStack.Forms;

/// <summary>
/// Reads requests that come with files. The files of a form go on to the request's <see cref="IncomingFiles"/> while
/// they are read; a body that is no form is left for the service to read.
/// </summary>
internal static class FormReader
{
    private const int MostFields = 100;
    private const int MostFieldBytes = 64 * 1024;
    private const int MostBoundary = 70;
    private const int MostName = 255;
    // Its own, of 4 KB, would be most of what an upload costs.
    private const int BufferBytes = 64 * 1024;

    /// <summary>Returns the form's fields.</summary>
    /// <param name="http">The call.</param>
    /// <param name="beforeFile">Runs before each file is read, with the fields that came before it.</param>
    public static async Task<Dictionary<string, StringValues>> Read(
        HttpContext http, Func<IReadOnlyDictionary<string, StringValues>, Task>? beforeFile = null)
    {
        var services = http.RequestServices;
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            services.GetRequiredService<IOptions<UploadOptions>>().Value.MostRequestBytes;
        var incoming = services.GetRequiredService<IncomingFiles>();
        if (http.Request.GetMultipartBoundary() is { Length: > 0 and <= MostBoundary } boundary)
            return await ReadParts(http.Request, boundary, incoming, beforeFile ?? (_ => Task.CompletedTask));

        incoming.Body = http.Request.Body;
        return [];
    }

    private static async Task<Dictionary<string, StringValues>> ReadParts(
        HttpRequest request, string boundary, IncomingFiles incoming, Func<IReadOnlyDictionary<string, StringValues>, Task> beforeFile)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var cancel = request.HttpContext.RequestAborted;
        try
        {
            var reader = new MultipartReader(boundary, request.Body, BufferBytes);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? "";
                if (disposition is not null && disposition.IsFileDisposition())
                {
                    await beforeFile(fields);
                    await incoming.Receive(FileName(disposition), section.Body, request.ContentLength, cancel);
                }
                else if (fields.Count == MostFields)
                    throw ApiException.TooLarge($"A form has at most {MostFields} fields.");
                else
                    fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await ReadField(name, section.Body, cancel));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The bytes come from outside.
            throw ApiException.Unreadable($"The form cannot be read: {e.Message}");
        }

        return fields;
    }

    private static string FileName(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "";
        return name.Length <= MostName ? name : name[..MostName];
    }

    private static async Task<string> ReadField(string name, Stream body, CancellationToken cancel)
    {
        var bytes = new byte[MostFieldBytes];
        var read = await body.ReadAtLeastAsync(bytes, MostFieldBytes, throwOnEndOfStream: false, cancel);
        return read < MostFieldBytes
            ? Encoding.UTF8.GetString(bytes, 0, read)
            : throw ApiException.TooLarge($"The field {ApiException.Quote(name)} is too large.");
    }
}
