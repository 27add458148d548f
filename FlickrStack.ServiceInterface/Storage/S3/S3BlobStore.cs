using System.Runtime.CompilerServices;
using Amazon.S3.Model;

namespace FlickrStack.ServiceInterface.Storage.S3;

/// <summary>Files in a bucket, each an object of its key; folders are what keys begin with.</summary>
public sealed class S3BlobStore(S3Bucket bucket) : IBlobStore
{
    private const string Users = "users";
    private const int AtOnce = 8;

    public async Task Bring(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel)
    {
        foreach (var (path, name) in files) await new S3File(bucket, path, $"{folder}/{name}").Send(cancel);
    }

    // A removal may have deleted what was brought, so each is asked for once more.
    public async Task Keep(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel)
    {
        await Bring(folder, files, cancel);
        foreach (var (path, _) in files) File.Delete(path);
    }

    public async ValueTask<Blob?> Find(string key, CancellationToken cancel)
    {
        if (await S3File.Head(bucket, key, cancel) is { } head)
            return new S3Blob(bucket, key, head.ContentLength, Time(head.LastModified), head.ETag) { Hash = head.Metadata[S3File.Hash] };

        // It says the same of a bucket that is gone, and nobody shall take all files for lost then.
        await Page(new() { BucketName = bucket.Name, Prefix = bucket.KeyOf(key), MaxKeys = 1 }, cancel);
        return null;
    }

    public async IAsyncEnumerable<Blob> List(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        var request = new ListObjectsV2Request { BucketName = bucket.Name, Prefix = bucket.KeyOf($"{folder}/") };
        do
        {
            var page = await Page(request, cancel);
            foreach (var found in page.S3Objects ?? [])
                yield return new S3Blob(bucket, found.Key[bucket.Options.Prefix.Length..], found.Size ?? 0, Time(found.LastModified), found.ETag);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    public Task Delete(string key, CancellationToken cancel) =>
        bucket.Ask(s3 => s3.DeleteObjectAsync(bucket.Name, bucket.KeyOf(key), cancel), cancel);

    public Task DeleteFolder(string folder, CancellationToken cancel) => Parallel.ForEachAsync(
        List(folder, cancel),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (blob, stop) => await Delete(blob.Key, stop));

    // Keys come in order, so those of a folder come together.
    public async IAsyncEnumerable<string> FoldersBefore(DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (folder, newest) = ("", DateTimeOffset.MinValue);
        await foreach (var blob in List(Users, cancel))
        {
            var next = blob.Key[..blob.Key.LastIndexOf('/')];
            if (next == folder)
            {
                newest = newest > blob.Modified ? newest : blob.Modified;
                continue;
            }

            if (folder.Length > 0 && newest < time) yield return folder;
            (folder, newest) = (next, blob.Modified);
        }

        if (folder.Length > 0 && newest < time) yield return folder;
    }

    private Task<ListObjectsV2Response> Page(ListObjectsV2Request request, CancellationToken cancel) =>
        bucket.Ask(s3 => s3.ListObjectsV2Async(request, cancel), cancel);

    private static DateTimeOffset Time(DateTime? modified) => new(modified?.ToUniversalTime() ?? DateTime.UnixEpoch);
}
