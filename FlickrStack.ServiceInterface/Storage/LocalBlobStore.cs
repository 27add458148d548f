using System.Runtime.CompilerServices;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Files in a folder of this machine.</summary>
public sealed class LocalBlobStore(IOptions<DatabaseOptions> options) : IBlobStore
{
    private const string Users = "users";
    private readonly string root = Path.GetFullPath(Path.Combine(options.Value.Folder, "blobs"));

    public Task Bring(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel) => Task.CompletedTask;

    public Task Keep(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel)
    {
        var place = PathOf(folder);
        DurableFolder.Create(place);
        foreach (var (path, name) in files) File.Move(path, Path.Combine(place, name), overwrite: true);
        DurableFolder.Flush(place);
        return Task.CompletedTask;
    }

    public ValueTask<Blob?> Find(string key, CancellationToken cancel)
    {
        var file = new FileInfo(PathOf(key));
        return new(file.Exists ? new LocalBlob(key, file) : null);
    }

    public async IAsyncEnumerable<Blob> List(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        var place = new DirectoryInfo(PathOf(folder));
        foreach (var file in place.Exists ? place.EnumerateFiles("*", SearchOption.AllDirectories) : [])
        {
            cancel.ThrowIfCancellationRequested();
            yield return new LocalBlob(KeyOf(file.FullName), file);
        }

        await Task.CompletedTask;
    }

    public Task Delete(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public Task DeleteFolder(string folder, CancellationToken cancel)
    {
        var path = PathOf(folder);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> FoldersBefore(
        DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancel)
    {
        // users/{id}/{hh}/{sha256}
        var folders = Subfolders(PathOf(Users)).SelectMany(Subfolders).SelectMany(Subfolders);
        foreach (var folder in folders.Where(folder => Directory.GetLastWriteTimeUtc(folder) < time))
        {
            cancel.ThrowIfCancellationRequested();
            yield return KeyOf(folder);
        }

        await Task.CompletedTask;
    }

    private static IEnumerable<string> Subfolders(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    private string PathOf(string key) => Path.Combine(root, key);

    private string KeyOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
