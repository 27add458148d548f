using System.Data.Common;
using System.Text.Json;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Copy;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>
/// Looks whether all of a backup can be had again: every file against the manifest and the manifest against every file, the
/// tables by opening a copy of them, and rows against files both ways. It writes nothing into the backup.
/// </summary>
public sealed class BackupCheck(TimeProvider clock)
{
    public async Task<BackupFindings> Run(string backup, Action<BackupStep> report, CancellationToken cancel)
    {
        var faults = new List<string>();
        try
        {
            var manifest = await Manifest.Read(backup, cancel);
            await CompareFiles(backup, manifest, faults, report, cancel);
            await CompareTables(backup, manifest, faults, cancel);
            return new(manifest.TakenAt, manifest.Rows.GetValueOrDefault("photos"), manifest.Files.Count, manifest.Files.Sum(file => file.Bytes))
            {
                Faults = faults,
                Lost = manifest.Lost,
            };
        }
        catch (JsonException e)
        {
            // Cut short, or no manifest at all.
            return new(null, 0, 0, 0) { Faults = [$"The manifest cannot be read: {e.Message}"], Lost = [] };
        }
    }

    private static async Task CompareFiles(
        string backup, Manifest manifest, List<string> faults, Action<BackupStep> report, CancellationToken cancel)
    {
        var done = 0;
        foreach (var file in manifest.Files)
        {
            if (await Fault(Path.Combine(backup, file.Path), file, cancel) is { } fault) faults.Add(fault);
            report(new("Files", ++done, manifest.Files.Count));
        }

        var known = manifest.Files.Select(file => file.Path).Append(Manifest.FileName).ToHashSet();
        faults.AddRange(
            from path in Directory.EnumerateFiles(backup, "*", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(backup, path).Replace(Path.DirectorySeparatorChar, '/')
            where !known.Contains(name)
            select $"{name} is not in the manifest.");
    }

    private static async Task<string?> Fault(string path, ManifestFile file, CancellationToken cancel)
    {
        if (!File.Exists(path)) return $"{file.Path} is missing.";
        if (new FileInfo(path).Length is var bytes && bytes != file.Bytes) return $"{file.Path} has {bytes} bytes instead of {file.Bytes}.";

        return await BackupFiles.HashOf(path, cancel) == file.Sha256 ? null : $"{file.Path} has other bytes than were written.";
    }

    private async Task CompareTables(string backup, Manifest manifest, List<string> faults, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(backup, Manifest.Database))) return;

        using var scratch = new TableScratch(backup);
        try
        {
            await using var copy = new DataFolder(scratch.Folder, clock);
            faults.AddRange(await new BackupTable(copy.Part<Database>()).Faults(cancel));
            var rows = await DatabaseCopy.Count(copy.Options, cancel);
            faults.AddRange(
                from name in rows.Keys.Union(manifest.Rows.Keys)
                let pair = (Found: rows.GetValueOrDefault(name), Told: manifest.Rows.GetValueOrDefault(name))
                where pair.Found != pair.Told
                select $"The table {name} has {pair.Found} rows instead of {pair.Told}.");
            // One of an earlier version is read as this one reads it.
            await copy.Part<Migrations>().Apply(cancel);
            faults.AddRange(await new RowCheck(copy, manifest).Run(cancel));
        }
        catch (DbException e)
        {
            // The file is no database any more.
            faults.Add($"The database cannot be read: {e.Message}");
        }
    }
}
