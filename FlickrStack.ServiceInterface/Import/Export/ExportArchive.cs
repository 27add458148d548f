using System.IO.Compression;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>All files of an export, wherever they are; zips stay open, and packed, until it is disposed.</summary>
public sealed class ExportArchive : IDisposable
{
    // A link may lead anywhere; what cannot be read is told and not left out.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly List<ZipArchive> zips = [];

    /// <exception cref="ApiException">There is no such path, or too much in it.</exception>
    public ExportArchive(IEnumerable<string> paths, int mostFiles = 2_000_000)
    {
        // The same names in the same order, whatever the order of the paths.
        foreach (var file in paths.SelectMany(FilesOf).DistinctBy(file => file.FullName).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            if (file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase)) AddZip(file);
            else if (!IsNoise(file.FullName)) Files.Add(new FolderFile(file));
            if (Files.Count <= mostFiles) continue;

            Dispose();
            throw ApiException.TooLarge($"The export has more than {mostFiles} files.");
        }
    }

    public List<ExportFile> Files { get; } = [];

    /// <summary>Zips that cannot be read, each with its reason.</summary>
    public List<string> Unreadable { get; } = [];

    public void Dispose() => zips.ForEach(zip => zip.Dispose());

    private static IEnumerable<FileInfo> FilesOf(string path) =>
        File.Exists(path) ? [new(Path.GetFullPath(path))]
        : Directory.Exists(path) ? new DirectoryInfo(Path.GetFullPath(path)).EnumerateFiles("*", Everything)
        : throw ApiException.NotFound(ApiException.Quote(path));

    // What systems leave in zips and folders.
    private static bool IsNoise(string path) =>
        path.Split('/', '\\') is var parts && (parts.Contains("__MACOSX") || parts[^1].StartsWith('.') || parts[^1].Length == 0);

    private void AddZip(FileInfo file)
    {
        ZipStream? content = null;
        try
        {
            content = new ZipStream(file.FullName);
            var zip = new ZipArchive(content);
            Files.AddRange(zip.Entries.Where(entry => !IsNoise(entry.FullName)).Select(entry => new ZippedFile(entry, file.Name)));
            content.Release();
            zips.Add(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // One zip that is cut short does not spoil the others.
            content?.Dispose();
            Unreadable.Add($"{file.Name} cannot be read: {e.Message}");
        }
    }
}
