using System.Globalization;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>A folder of backups, each in one of its own that is named by its time. Whatever else is there is left alone.</summary>
internal sealed partial class BackupFolder(string root)
{
    private const string Format = "yyyyMMdd-HHmmss-fff";
    private const string Prefix = "flickrstack-";
    private const string Partial = ".partial";

    /// <summary>No backup takes as long: what is half done since then was left behind by a process that is gone.</summary>
    private static readonly TimeSpan LongestBackup = TimeSpan.FromDays(7);

    /// <summary>The backups, the newest first.</summary>
    public List<string> All() =>
    [
        .. Entries().Where(path => Name().IsMatch(Path.GetFileName(path)) && Manifest.IsIn(path)).OrderByDescending(Path.GetFileName, StringComparer.Ordinal),
    ];

    /// <summary>The backup that is meant by a folder: itself, or the newest that is in it.</summary>
    public string? Meant() => Manifest.IsIn(root) ? root : All().FirstOrDefault();

    public static DateTimeOffset TimeOf(string backup) => DateTimeOffset.ParseExact(
        Path.GetFileName(backup)[Prefix.Length..], Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Where the backup of a time is to be.</summary>
    public string PathOf(DateTimeOffset time) => Path.Combine(root, Prefix + time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>Makes the folder in which a backup comes to be; nobody takes it for one.</summary>
    public string Begin(DateTimeOffset time)
    {
        SecretFile.EnsureFolder(root);
        var folder = $"{PathOf(time)}{Partial}";
        if (Directory.Exists(folder)) throw new IOException($"{folder} is there already: another backup has just begun.");

        SecretFile.EnsureFolder(folder);
        return folder;
    }

    /// <summary>Deletes all backups but the newest, and what was never finished; returns how many backups it deleted.</summary>
    public int Keep(int newest, DateTimeOffset now)
    {
        var old = All().Skip(newest).ToList();
        foreach (var backup in old)
        {
            // Broken off, it is none any more, and deleted another time.
            Directory.Move(backup, backup + Partial);
            Directory.Delete(backup + Partial, recursive: true);
        }

        foreach (var left in Entries().Where(path => IsLeft(path, now))) Directory.Delete(left, recursive: true);
        return old.Count;
    }

    private static bool IsLeft(string path, DateTimeOffset now) =>
        path.EndsWith(Partial, StringComparison.Ordinal) && Name().IsMatch(Path.GetFileName(path)[..^Partial.Length])
        && now - TimeOf(path[..^Partial.Length]) > LongestBackup;

    private string[] Entries() => Directory.Exists(root) ? Directory.GetDirectories(root, $"{Prefix}*") : [];

    [GeneratedRegex(@"^flickrstack-\d{8}-\d{6}-\d{3}$")]
    private static partial Regex Name();
}
