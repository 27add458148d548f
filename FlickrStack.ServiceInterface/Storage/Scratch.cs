using System.Buffers;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>
/// Room on this machine for bytes that belong to nothing yet, on the same disk as the local store: what becomes of them
/// there is a move. What a crash leaves behind is swept up.
/// </summary>
public sealed class Scratch(IOptions<DatabaseOptions> options)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Where it all is.</summary>
    public string Root { get; } = Path.GetFullPath(Path.Combine(options.Value.Folder, "blobs", "incoming"));

    /// <summary>
    /// Streams bytes to a new file, flushed to disk, and hashes them on the way. The file belongs to the caller:
    /// <see cref="ReceivedFile.Dispose"/> deletes it unless it was kept.
    /// </summary>
    /// <exception cref="ApiException">There are more than <paramref name="mostBytes"/>.</exception>
    public async Task<ReceivedFile> Receive(Stream content, long mostBytes, CancellationToken cancel)
    {
        var path = NewPath();
        try
        {
            // Forms come in small pieces, and each would be a write of its own.
            await using var file = File.Create(path, BufferBytes);
            using var sum = new FileSum();
            await Copy(content, file, mostBytes, sum, cancel);
            file.Flush(flushToDisk: true);
            return sum.Of(path);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Adds bytes to a file. What came stays, flushed to disk, also when the rest does not come.</summary>
    /// <exception cref="ApiException">The file would be larger than <paramref name="mostBytes"/>.</exception>
    public static async Task Append(string path, Stream content, long mostBytes, CancellationToken cancel)
    {
        // Without a buffer: what came is in the file at once, and its length tells how far it came.
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        try
        {
            await Copy(content, file, mostBytes, null, cancel);
        }
        finally
        {
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Reads a file that came in earlier, for its hash.</summary>
    public static async Task<ReceivedFile> Sum(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        using var sum = new FileSum();
        await Copy(file, Stream.Null, long.MaxValue, sum, cancel);
        return sum.Of(path);
    }

    /// <summary>Reads a file of the store for its check sum.</summary>
    public static async Task<uint> Crc32Of(Blob blob, CancellationToken cancel)
    {
        await using var content = blob.Open();
        using var sum = new FileSum();
        await Copy(content, Stream.Null, long.MaxValue, sum, cancel);
        return sum.Of(blob.Key).Crc32;
    }

    /// <summary>The path of a file of the store, which is copied into a folder of this machine where it is elsewhere.</summary>
    public static async Task<string> Fetch(Blob blob, string folder, CancellationToken cancel)
    {
        if (blob.Path is { } here) return here;

        var path = Path.Combine(folder, "original");
        await using var content = blob.Open();
        await using var file = File.Create(path);
        await Copy(content, file, blob.Bytes, null, cancel);
        return path;
    }

    /// <summary>A new, empty folder; the caller deletes it.</summary>
    public string NewFolder() => Directory.CreateDirectory(NewPath()).FullName;

    /// <summary>A name that no file has.</summary>
    public string NewPath()
    {
        Directory.CreateDirectory(Root);
        return Path.Combine(Root, Path.GetRandomFileName());
    }

    /// <summary>The file that takes the bytes of something with a name of our own, such as an upload's id.</summary>
    public string PathOf(string name)
    {
        Directory.CreateDirectory(Root);
        return Path.Combine(Root, name);
    }

    private static async ValueTask Write(Stream file, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await file.WriteAsync(bytes, cancel);
        }
        catch (IOException)
        {
            // Our disk, not the client's connection.
            throw ApiException.StorageFailed();
        }
    }

    /// <summary>Deletes what has not changed since a time, but for files that belong to something.</summary>
    public int DeleteBefore(DateTimeOffset time, IReadOnlySet<string> kept)
    {
        if (!Directory.Exists(Root)) return 0;

        var old = new DirectoryInfo(Root).EnumerateFileSystemInfos()
            .Where(entry => entry.LastWriteTimeUtc < time && !kept.Contains(entry.Name))
            .ToList();
        foreach (var entry in old)
        {
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
        }

        return old.Count;
    }

    private static async Task Copy(Stream content, Stream file, long mostBytes, FileSum? sum, CancellationToken cancel)
    {
        var size = file.Position;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await content.ReadAsync(buffer, cancel) is var read and > 0)
            {
                sum?.Append(buffer.AsSpan(0, read));
                size += read;
                if (size > mostBytes) throw ApiException.TooLarge($"The file is larger than {mostBytes} bytes.");

                await Write(file, buffer.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
