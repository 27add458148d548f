using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Copy;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>
/// Brings a backup to where the settings say, whichever database and store that is, if there is nobody's yet: first keys
/// and files, then the tables, all at once. Broken off, the same again goes on.
/// </summary>
public sealed class BackupRestore(IOptions<DatabaseOptions> database, Keys keys, IBlobStore blobs, Scratch scratch, TimeProvider clock)
{
    private const int AtOnce = 4;

    /// <exception cref="ApiException">There is something that it will not overwrite.</exception>
    public async Task Run(string backup, Action<BackupStep> report, CancellationToken cancel)
    {
        if (await DatabaseCopy.HoldsUsers(database.Value, clock, cancel))
            throw ApiException.Conflict("NotEmpty", "There are users already: a backup is restored where nobody is.");

        var manifest = await Manifest.Read(backup, cancel);
        foreach (var file in In(manifest, Manifest.Keys)) await RestoreKey(backup, file, cancel);
        await RestoreFiles(backup, In(manifest, Manifest.Blobs), report, cancel);
        using var tables = new TableScratch(backup);
        await using (var copy = new DataFolder(tables.Folder, clock)) await copy.Part<Migrations>().Apply(cancel);
        await DatabaseCopy.Run(
            new() { Folder = tables.Folder }, database.Value, clock, step => report(new($"Rows of {step.Table}", step.Done, step.Total)), cancel);
    }

    private static List<ManifestFile> In(Manifest manifest, string folder) =>
        [.. manifest.Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))];

    private async Task RestoreKey(string backup, ManifestFile file, CancellationToken cancel)
    {
        var path = Path.Combine(keys.Folder, file.Path[Manifest.Keys.Length..]);
        if (File.Exists(path))
        {
            if (await BackupFiles.HashOf(path, cancel) == file.Sha256) return;

            throw ApiException.Conflict("OtherKeys", $"{path} is another key than the backup's: move it away first.");
        }

        SecretFile.EnsureFolder(Path.GetDirectoryName(path)!);
        await using var content = File.OpenRead(Path.Combine(backup, file.Path));
        await using var restored = SecretFile.New(path);
        await content.CopyToAsync(restored, cancel);
    }

    private Task RestoreFiles(string backup, List<ManifestFile> files, Action<BackupStep> report, CancellationToken cancel)
    {
        var done = 0;
        return Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (file, stop) =>
        {
            await RestoreFile(backup, file, stop);
            report(new("Files", Interlocked.Increment(ref done), files.Count));
        });
    }

    private async Task RestoreFile(string backup, ManifestFile file, CancellationToken cancel)
    {
        var key = file.Path[Manifest.Blobs.Length..];
        if (await blobs.Find(key, cancel) is { } there && there.Bytes == file.Bytes && await HashOf(there, cancel) == file.Sha256) return;

        await using var content = File.OpenRead(Path.Combine(backup, file.Path));
        using var received = await scratch.Receive(content, file.Bytes, cancel);
        if (received.Sha256 != file.Sha256) throw new IOException($"{file.Path} has other bytes than were written.");

        var cut = key.LastIndexOf('/');
        await blobs.Keep(key[..cut], [(received.Path, key[(cut + 1)..])], cancel);
    }

    private static async Task<string> HashOf(Blob blob, CancellationToken cancel)
    {
        await using var content = blob.Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }
}
