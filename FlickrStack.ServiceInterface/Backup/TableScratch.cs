namespace FlickrStack.ServiceInterface.Backup;

/// <summary>A copy of a backup's tables in a temporary folder, to be opened: to open a database is to write beside it.</summary>
internal sealed class TableScratch : IDisposable
{
    public TableScratch(string backup) => File.Copy(Path.Combine(backup, Manifest.Database), Path.Combine(Folder, Manifest.Database));

    public string Folder { get; } = Directory.CreateTempSubdirectory("flickrstack-restore-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
