using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Uploads;
using FlickrStack.ServiceModel;

namespace FlickrStack.Tus;

/// <summary>What a request's headers say.</summary>
internal static class TusRequest
{
    private const string ContentType = "application/offset+octet-stream";

    public static void DemandVersion(HttpContext http)
    {
        var version = http.Request.Headers[TusHeaders.TusResumable].ToString();
        if (version == TusHeaders.Version) return;

        http.Tell(headers => headers[TusHeaders.TusVersion] = TusHeaders.Version);
        throw ApiException.UnsupportedVersion(
            $"Send {TusHeaders.TusResumable}: {TusHeaders.Version}, not {ApiException.Quote(version)}.");
    }

    /// <summary>What is announced.</summary>
    public static CreateUpload Creation(HttpRequest request)
    {
        foreach (var header in (string[])["Upload-Defer-Length", "Upload-Concat"])
        {
            if (request.Headers.ContainsKey(header)) throw ApiException.Invalid("NotSupported", header, $"{header} is not supported.");
        }

        var creation = TusMetadata.Read(request.Headers[TusHeaders.UploadMetadata].ToString());
        creation.Bytes = Number(request, TusHeaders.UploadLength);
        return creation;
    }

    public static bool CarriesPart(HttpRequest request) =>
        (request.ContentType ?? "").Split(';')[0].Trim().Equals(ContentType, StringComparison.OrdinalIgnoreCase);

    public static void DemandPart(HttpRequest request)
    {
        if (!CarriesPart(request)) throw ApiException.WrongContentType($"Send the bytes as {ContentType}.");
    }

    public static UploadPart Part(HttpRequest request, long offset) => new(
        offset, request.Body, request.ContentLength, TusChecksum.Read(request.Headers["Upload-Checksum"].ToString()));

    public static long Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiException.Invalid("InvalidHeader", header, $"{header} must be a number of bytes.");
}
