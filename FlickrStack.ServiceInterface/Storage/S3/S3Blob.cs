using System.Net.Http.Headers;
using Amazon.S3;
using Amazon.S3.Model;

namespace FlickrStack.ServiceInterface.Storage.S3;

/// <summary>A file in the bucket.</summary>
internal sealed record S3Blob(S3Bucket Bucket, string Key, long Bytes, DateTimeOffset Modified, string Tag) : Blob(Key, Bytes, Modified)
{
    /// <summary>What was written down when it was sent; lists do not tell.</summary>
    public string? Hash { get; init; }

    public override string? Sha256 => Hash;

    public override Stream Open() => new S3Stream(this);

    public override DirectAddress? Address(string contentType, string? downloadName, TimeSpan? longest)
    {
        if (!Bucket.Options.Direct) return null;

        var most = TimeSpan.FromSeconds(Bucket.Options.DirectSeconds);
        var lifetime = longest < most ? longest.Value : most;
        if (lifetime <= TimeSpan.FromSeconds(2)) return null;

        var shown = new ContentDispositionHeaderValue(downloadName is null ? "inline" : "attachment") { FileNameStar = downloadName };
        var address = Bucket.Sign(new()
        {
            Key = Bucket.KeyOf(Key),
            Verb = HttpVerb.GET,
            // The store goes by the machine's own clock, whatever clock the service goes by; whole seconds are rounded up.
            Expires = (TimeProvider.System.GetUtcNow() + lifetime - TimeSpan.FromSeconds(1)).UtcDateTime,
            ResponseHeaderOverrides = new ResponseHeaderOverrides
            {
                ContentType = contentType,
                ContentDisposition = shown.ToString(),
                CacheControl = $"private, max-age={(long)lifetime.TotalSeconds}",
            },
        });
        return new(address, lifetime);
    }
}
