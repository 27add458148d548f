using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>
/// The files of a backup in the making. What has not changed since the backup before is linked to that one's file: it is on
/// the disk once, and not read again.
/// </summary>
internal sealed class BackupFiles(string folder, string? before, Manifest? previous)
{
    private readonly Dictionary<string, ManifestFile> known = previous?.Files.ToDictionary(file => file.Path) ?? [];
    private readonly Dictionary<string, ManifestFile> files = [];
    private readonly Lock adding = new();

    public IEnumerable<ManifestFile> All => files.Values;

    /// <summary>How many of them are the backup's before as well.</summary>
    public int Linked { get; private set; }

    public bool Has(string path)
    {
        lock (adding) return files.ContainsKey(path);
    }

    public async Task Add(Blob blob, CancellationToken cancel)
    {
        var path = Manifest.Blobs + blob.Key;
        if (IsLinked(path, blob)) return;

        await using var content = blob.Open();
        await Write(path, content, blob.Modified, cancel);
    }

    public async Task Add(string path, string source, CancellationToken cancel)
    {
        await using var content = File.OpenRead(source);
        await Write(path, content, null, cancel);
    }

    /// <summary>Takes a file that lies in the backup already.</summary>
    public async Task Take(string path, CancellationToken cancel) =>
        Add(new(path, new FileInfo(PathOf(path)).Length, await HashOf(PathOf(path), cancel), null));

    /// <summary>Deletes what is not named.</summary>
    public void DropAllBut(IReadOnlySet<string> named)
    {
        foreach (var path in files.Keys.Where(path => !named.Contains(path)).ToList())
        {
            files.Remove(path);
            if (File.Exists(PathOf(path))) File.Delete(PathOf(path));
        }
    }

    public static async Task<string> HashOf(string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }

    private bool IsLinked(string path, Blob blob)
    {
        if (!known.TryGetValue(path, out var file) || file.Bytes != blob.Bytes || file.Modified != blob.Modified) return false;
        if (!HardLink.TryCreate(Path.Combine(before!, path), Prepared(path))) return false;

        Add(file);
        lock (adding) Linked++;
        return true;
    }

    private async Task Write(string path, Stream content, DateTimeOffset? modified, CancellationToken cancel)
    {
        try
        {
            using var hash = SHA256.Create();
            await using var file = SecretFile.New(Prepared(path));
            await using var both = new CryptoStream(file, hash, CryptoStreamMode.Write);
            await content.CopyToAsync(both, cancel);
            await both.FlushFinalBlockAsync(cancel);
            Add(new(path, file.Length, Convert.ToHexStringLower(hash.Hash!), modified));
        }
        catch
        {
            File.Delete(PathOf(path));
            throw;
        }
    }

    private string Prepared(string path)
    {
        SecretFile.EnsureFolder(Path.GetDirectoryName(PathOf(path))!);
        return PathOf(path);
    }

    private string PathOf(string path) => Path.Combine(folder, path);

    private void Add(ManifestFile file)
    {
        lock (adding) files[file.Path] = file;
    }
}
