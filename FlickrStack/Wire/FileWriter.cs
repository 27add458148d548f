using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.Zip;
using Microsoft.Net.Http.Headers;

namespace FlickrStack.Wire;

/// <summary>Writes files: with a strong ETag, ranges, and headers that keep a browser from running what is in them.</summary>
internal static class FileWriter
{
    public static Task Write(HttpContext http, FileAnswer answer)
    {
        if (answer is PendingFile pending)
            return Refusal.Write(http, StatusCodes.Status202Accepted, "Pending", pending.Message, retryAfter: pending.RetryAfter);

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = answer is MediaFile { MaxAge: { } age } kept
            ? $"private, max-age={(long)age.TotalSeconds}{(kept.Revocable ? "" : ", immutable")}"
            : "private, no-cache";
        // nginx reads it and passes it on to nobody.
        if (answer is MediaFile { FrontAge: { } front }) http.Response.Headers["X-Accel-Expires"] = $"{(long)front.TotalSeconds}";
        if (answer is MediaFile { WhenOpened: { } count })
            http.Response.OnCompleted(() => IsOpening(http) ? count() : Task.CompletedTask);
        if (http.User.Identity is CallerIdentity) http.Response.Headers.Vary = "Authorization, X-Api-Key";
        return (StoreRedirect.Of(http, answer) ?? Result(answer)).ExecuteAsync(http);
    }

    // Ranges that go on with a file do not open it, nor does asking for its size or whether it is the same still.
    private static bool IsOpening(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        && http.Response.StatusCode switch
        {
            StatusCodes.Status200OK or StatusCodes.Status307TemporaryRedirect => true,
            StatusCodes.Status206PartialContent =>
                http.Response.Headers.ContentRange.ToString().StartsWith("bytes 0-", StringComparison.Ordinal),
            _ => false,
        };

    private static IResult Result(FileAnswer answer) => answer switch
    {
        MediaFile file => file.Blob.Path is { } path
            ? Results.File(path, file.ContentType, file.DownloadName, file.Blob.Modified, Tag(file.Tag), enableRangeProcessing: true)
            : Results.Stream(file.Blob.Open(), file.ContentType, file.DownloadName, file.Blob.Modified, Tag(file.Tag), enableRangeProcessing: true),
        ZipAnswer zip => Results.Stream(
            zip.Zip.Open(), "application/zip", zip.DownloadName, null, Tag(zip.Zip.ETag), enableRangeProcessing: true),
        _ => throw new InvalidOperationException($"Nothing is known of {answer.GetType()}."),
    };

    private static EntityTagHeaderValue Tag(string tag) => new($"\"{tag.Trim('"')}\"");
}
