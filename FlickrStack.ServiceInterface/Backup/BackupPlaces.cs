namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Where backups are.</summary>
public static class BackupPlaces
{
    /// <summary>The backup that is meant by a folder: the folder, or the newest that is in it.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public static string Find(string folder) =>
        new BackupFolder(Path.GetFullPath(folder)).Meant() ?? throw ApiException.NotFound($"A backup in {folder}:");
}
