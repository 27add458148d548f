using System.Reflection;
using System.Text.Json;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Copy;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Uploads;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>
/// Makes a backup while the service runs: the tables as they are at one moment, then the files that they name, which came
/// before the tables named them, then the keys. It is laid out as a data folder, and there whole or not at all.
/// </summary>
public sealed class BackupRun(
    IOptions<DatabaseOptions> database, Keys keys, RenditionTable photos, IBlobStore blobs, TimeProvider clock)
{
    private static readonly string Version =
        typeof(BackupRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <param name="root">The folder of backups.</param>
    /// <param name="report">Is told how far it has come.</param>
    /// <param name="cancel">Gives up, and leaves nothing.</param>
    public async Task<BackupOutcome> Run(string root, Action<BackupStep> report, CancellationToken cancel)
    {
        var (backups, now) = (new BackupFolder(Path.GetFullPath(root)), clock.GetUtcNow());
        var (folder, place) = (backups.Begin(now), backups.PathOf(now));
        try
        {
            var before = backups.All().FirstOrDefault();
            var files = new BackupFiles(folder, before, await ReadOrNone(before, cancel));
            var manifest = await Fill(folder, files, now, report, cancel);
            await manifest.Write(folder, cancel);
            DurableFolder.FlushAll(folder);
            Directory.Move(folder, place);
            DurableFolder.Flush(root);
            return new(place, manifest.Rows["photos"], manifest.Files.Count, manifest.Files.Sum(file => file.Bytes), files.Linked)
            {
                Deleted = manifest.Deleted,
                Lost = manifest.Lost,
            };
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private async Task<Manifest> Fill(string folder, BackupFiles files, DateTimeOffset now, Action<BackupStep> report, CancellationToken cancel)
    {
        await DatabaseCopy.Run(
            database.Value, new() { Folder = folder }, clock, step => report(new($"Rows of {step.Table}", step.Done, step.Total)), cancel);
        PhotoCollection collection;
        await using (var copy = new DataFolder(folder, clock))
        {
            await Forget(copy, cancel);
            collection = new(photos, blobs, copy, files);
            await collection.Run(report, cancel);
        }

        await AddKeys(files, cancel);
        await files.Take(Manifest.Database, cancel);
        return new()
        {
            Version = Version,
            TakenAt = now,
            Rows = await DatabaseCopy.Count(new() { Folder = folder }, cancel),
            Deleted = collection.Deleted,
            Lost = collection.Lost,
            Files = [.. files.All.OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
    }

    // Bytes that are on their way are not in it, nor does it say which store the files came from.
    private static async Task Forget(DataFolder copy, CancellationToken cancel)
    {
        await new BackupTable(copy.Part<Database>()).ForgetStore(cancel);
        var uploads = copy.Part<UploadTable>();
        foreach (var upload in await uploads.Open(cancel)) await uploads.Delete(upload, cancel);
    }

    private async Task AddKeys(BackupFiles files, CancellationToken cancel)
    {
        if (!Directory.Exists(keys.Folder)) return;

        foreach (var path in Directory.EnumerateFiles(keys.Folder, "*", SearchOption.AllDirectories))
            await files.Add(Manifest.Keys + Path.GetRelativePath(keys.Folder, path).Replace(Path.DirectorySeparatorChar, '/'), path, cancel);
    }

    // One that was damaged is no reason not to make another.
    private static async Task<Manifest?> ReadOrNone(string? backup, CancellationToken cancel)
    {
        try
        {
            return backup is null ? null : await Manifest.Read(backup, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
