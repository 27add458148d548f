using Amazon.S3;
using Amazon.S3.Model;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.S3;
using S3Bucket = FlickrStack.ServiceInterface.Storage.S3.S3Bucket;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>
/// Bytes of uploads in the bucket: one object for the whole, or one for each part. The table tells which parts count:
/// of two calls that add the same part at once, the first one's.
/// </summary>
public sealed class S3UploadStore(S3Bucket bucket, IBlobStore blobs, UploadTable uploads, Scratch scratch) : IUploadStore, IDisposable
{
    private const string Root = "incoming";
    private const int MostParts = 10_000;
    private static readonly TimeSpan AddressLifetime = TimeSpan.FromHours(1);
    private readonly List<string> copies = [];

    public IDisposable? Lock(UploadRow upload) => null;

    public async ValueTask<long> Received(UploadRow upload, CancellationToken cancel) =>
        await uploads.Parts(upload.Id, cancel) is { Count: > 0 } parts ? parts.Bytes
        : await S3File.Head(bucket, WholeOf(upload), cancel) is { } whole ? whole.ContentLength
        : 0;

    public async Task Append(UploadRow upload, long offset, Stream content, CancellationToken cancel)
    {
        var parts = await uploads.Parts(upload.Id, cancel);
        if (parts.Bytes != offset) throw Overtaken();
        if (parts.Count >= MostParts) throw ApiException.TooLarge($"An upload comes in at most {MostParts} parts: send larger ones.");

        var path = scratch.NewPath();
        try
        {
            await Scratch.Append(path, content, upload.Bytes - offset, cancel);
        }
        finally
        {
            await Add(upload, parts, path);
        }
    }

    public async Task Fill(UploadRow upload, ReceivedFile received, CancellationToken cancel)
    {
        if (await Received(upload, cancel) > 0)
            throw ApiException.Conflict("UploadDone", "The bytes of this upload are here already.");

        await new S3File(bucket, received.Path, WholeOf(upload)).Send(cancel);
    }

    public async Task<ReceivedFile> Collect(UploadRow upload, CancellationToken cancel)
    {
        var path = scratch.NewPath();
        copies.Add(path);
        var parts = await uploads.Parts(upload.Id, cancel);
        foreach (var key in parts.Count == 0 ? [WholeOf(upload)] : parts.Names.Select(name => KeyOf(upload.Id, name)))
        {
            // Another call has made the photo meanwhile.
            var blob = await blobs.Find(key, cancel) ?? throw ApiException.NotFound("Upload");
            await using var content = blob.Open();
            await Scratch.Append(path, content, upload.Bytes, cancel);
        }

        return await Scratch.Sum(path, cancel);
    }

    public Task Delete(UploadRow upload, CancellationToken cancel) => blobs.DeleteFolder($"{Root}/{upload.Id}", cancel);

    public async Task<int> DeleteBefore(DateTimeOffset time, IReadOnlySet<string> open, CancellationToken cancel)
    {
        var deleted = scratch.DeleteBefore(time, new HashSet<string>());
        await foreach (var blob in blobs.List(Root, cancel))
        {
            if (blob.Modified >= time || open.Contains(blob.Key.Split('/')[1])) continue;

            await blobs.Delete(blob.Key, cancel);
            deleted++;
        }

        return deleted;
    }

    public DirectAddress? Address(UploadRow upload)
    {
        if (!bucket.Options.Direct) return null;

        // The store goes by the machine's own clock, whatever clock the service goes by.
        var request = new GetPreSignedUrlRequest
        {
            Key = bucket.KeyOf(WholeOf(upload)),
            Verb = HttpVerb.PUT,
            Expires = (TimeProvider.System.GetUtcNow() + AddressLifetime).UtcDateTime,
            ContentType = UploadAddress.ContentType,
        };
        request.Headers.ContentLength = upload.Bytes;
        return new(bucket.Sign(request), AddressLifetime);
    }

    public void Dispose()
    {
        foreach (var copy in copies) File.Delete(copy);
    }

    private static string KeyOf(string id, string name) => $"{Root}/{id}/{name}";

    private static string WholeOf(UploadRow upload) => KeyOf(upload.Id, "whole");

    private static ApiException Overtaken() =>
        ApiException.Conflict("WrongOffset", "Another call has added to this upload: ask how far it is.");

    // Not cancelled: what came stays, also of a client that is gone.
    private async Task Add(UploadRow upload, UploadParts parts, string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and var bytes }) return;

            var name = UploadIds.New();
            await new S3File(bucket, path, KeyOf(upload.Id, name)).Send(CancellationToken.None);
            if (await uploads.AddPart(upload.Id, parts, parts.With(name, bytes), CancellationToken.None)) return;

            await blobs.Delete(KeyOf(upload.Id, name), CancellationToken.None);
            throw Overtaken();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
