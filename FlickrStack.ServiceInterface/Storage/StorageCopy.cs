using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Storage.S3;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>
/// Copies all photos' files from one store to the other. What is there already with the same bytes is left alone, so
/// that a copy that was stopped goes on; what came over is read back.
/// </summary>
public sealed class StorageCopy(LocalBlobStore local, S3BlobStore remote, Scratch scratch)
{
    private const int AtOnce = 4;
    private readonly Lock counting = new();

    public async Task<CopyOutcome> Run(StoreKind from, StoreKind to, Action<CopyOutcome> report, CancellationToken cancel)
    {
        var (source, target) = (StoreOf(from), StoreOf(to));
        var outcome = new CopyOutcome(await FilesOf(source, cancel).CountAsync(cancel));
        await Parallel.ForEachAsync(
            FilesOf(source, cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (blob, stop) =>
            {
                var count = await Copy(blob, source, target, stop);
                lock (counting)
                {
                    count(outcome);
                    report(outcome);
                }
            });
        return outcome;
    }

    // Those of users, and what shows whose store it is.
    private static IAsyncEnumerable<Blob> FilesOf(IBlobStore store, CancellationToken cancel) =>
        store.List("users", cancel).Concat(store.List(StorageAgreement.Folder, cancel));

    private IBlobStore StoreOf(StoreKind kind) => kind == StoreKind.Local ? local : remote;

    private async Task<Action<CopyOutcome>> Copy(Blob blob, IBlobStore source, IBlobStore target, CancellationToken cancel)
    {
        var known = await target.Find(blob.Key, cancel);
        if (known?.Bytes == blob.Bytes && await TellHash(known, target, cancel) == await TellHash(blob, source, cancel))
            return outcome => outcome.AddKnown();

        await using var content = blob.Open();
        using var received = await scratch.Receive(content, blob.Bytes, cancel);
        var cut = blob.Key.LastIndexOf('/');
        await target.Keep(blob.Key[..cut], [(received.Path, blob.Key[(cut + 1)..])], cancel);
        var isThere = await target.Find(blob.Key, cancel) is { } there && await Hash(there, cancel) == received.Sha256;
        return outcome =>
        {
            if (isThere) outcome.AddCopied(received.Bytes);
            else outcome.AddFailed(blob.Key);
        };
    }

    private static async Task<string> TellHash(Blob blob, IBlobStore store, CancellationToken cancel) =>
        (await store.Find(blob.Key, cancel))?.Sha256 ?? await Hash(blob, cancel);

    private static async Task<string> Hash(Blob blob, CancellationToken cancel)
    {
        await using var content = blob.Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }
}
