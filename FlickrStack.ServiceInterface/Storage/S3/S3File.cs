using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace FlickrStack.ServiceInterface.Storage.S3;

/// <summary>Sends one local file to a key: at once, or in parts where it is large.</summary>
internal sealed class S3File(S3Bucket bucket, string path, string key)
{
    /// <summary>The name under which a file's hash is written down beside it.</summary>
    public const string Hash = "sha256";

    private const int AtOnce = 4;

    /// <summary>Sends it, unless the same bytes are there already.</summary>
    public async Task Send(CancellationToken cancel)
    {
        var hash = await HashOf(path, cancel);
        var bytes = new FileInfo(path).Length;
        if (await Head(bucket, key, cancel) is { } there && there.ContentLength == bytes && there.Metadata[Hash] == hash) return;

        if (bytes > bucket.Options.PartBytes) await SendParts(bytes, hash, cancel);
        else await SendWhole(hash, cancel);
    }

    /// <summary>What the store says of a key; null where there is none.</summary>
    public static async Task<GetObjectMetadataResponse?> Head(S3Bucket bucket, string key, CancellationToken cancel)
    {
        try
        {
            var request = new GetObjectMetadataRequest { BucketName = bucket.Name, Key = bucket.KeyOf(key) };
            return await bucket.Ask(s3 => s3.GetObjectMetadataAsync(request, cancel), cancel);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            // That is how the store says that there is none.
            return null;
        }
    }

    private static async Task<string> HashOf(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    private async Task SendWhole(string hash, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var request = new PutObjectRequest
        {
            BucketName = bucket.Name,
            Key = bucket.KeyOf(key),
            InputStream = file,
            AutoCloseStream = false,
            UseChunkEncoding = false,
        };
        request.Metadata[Hash] = hash;
        await bucket.Ask(s3 => s3.PutObjectAsync(request, cancel), cancel);
    }

    private async Task SendParts(long bytes, string hash, CancellationToken cancel)
    {
        var begin = new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = bucket.KeyOf(key) };
        begin.Metadata[Hash] = hash;
        var id = (await bucket.Ask(s3 => s3.InitiateMultipartUploadAsync(begin, cancel), cancel)).UploadId;
        try
        {
            // A store takes 10,000 parts.
            var size = Math.Max(bucket.Options.PartBytes, bytes / 10_000 + 1);
            var parts = new PartETag[(bytes + size - 1) / size];
            await Parallel.ForAsync(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
                parts[i] = await SendPart(id, i, Math.Min(size, bytes - i * size), i * size, stop));
            var end = new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = bucket.KeyOf(key), UploadId = id, PartETags = [.. parts] };
            await bucket.Ask(s3 => s3.CompleteMultipartUploadAsync(end, cancel), cancel);
        }
        catch
        {
            // Parts that nobody puts together cost as much as a file.
            await Abort(id);
            throw;
        }
    }

    private async ValueTask<PartETag> SendPart(string id, int index, long bytes, long position, CancellationToken cancel)
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket.Name,
            Key = bucket.KeyOf(key),
            UploadId = id,
            PartNumber = index + 1,
            FilePath = path,
            FilePosition = position,
            PartSize = bytes,
            UseChunkEncoding = false,
        };
        var sent = await bucket.Ask(s3 => s3.UploadPartAsync(request, cancel), cancel);
        return new(index + 1, sent.ETag);
    }

    private async Task Abort(string id)
    {
        try
        {
            var request = new AbortMultipartUploadRequest { BucketName = bucket.Name, Key = bucket.KeyOf(key), UploadId = id };
            await bucket.Ask(s3 => s3.AbortMultipartUploadAsync(request), CancellationToken.None);
        }
        catch (Exception e) when (e is ApiException or AmazonS3Exception)
        {
            // What failed is told by what came first; the bucket's lifecycle rule deletes the parts.
        }
    }
}
