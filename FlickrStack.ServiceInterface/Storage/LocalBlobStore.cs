using System.Buffers;
using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Files in a folder, under names that we make: never a user's text in a path.</summary>
public sealed class LocalBlobStore(IOptions<DatabaseOptions> options)
{
    private readonly string root = Path.GetFullPath(Path.Combine(options.Value.Folder, "blobs"));

    /// <summary>
    /// Streams bytes to a temporary file, flushed to disk, and hashes them on the way. It becomes a blob by
    /// <see cref="Keep"/>; otherwise delete it.
    /// </summary>
    /// <exception cref="ApiException">There are more than <paramref name="mostBytes"/>.</exception>
    public async Task<ReceivedFile> Receive(Stream content, long mostBytes, CancellationToken cancel)
    {
        var path = Path.Combine(root, "incoming", Path.GetRandomFileName());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await using var file = File.Create(path, 1);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var bytes = await Copy(content, file, hash, mostBytes, cancel);
            file.Flush(flushToDisk: true);
            return new(path, bytes, Convert.ToHexStringLower(hash.GetCurrentHash()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Moves a received file to its place, in one step.</summary>
    public void Keep(ReceivedFile file, string key)
    {
        var place = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(file.Path, place, overwrite: true);
    }

    /// <summary>The file of a blob, or null where there is none.</summary>
    public FileInfo? Find(string key)
    {
        var file = new FileInfo(PathOf(key));
        return file.Exists ? file : null;
    }

    private static async Task<long> Copy(
        Stream content, FileStream file, IncrementalHash hash, long mostBytes, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            long total = 0;
            while (await content.ReadAsync(buffer, cancel) is var read and > 0)
            {
                total += read;
                if (total > mostBytes) throw ApiException.TooLarge($"The file is larger than {mostBytes} bytes.");

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(string key) => Path.Combine(root, key);
}
