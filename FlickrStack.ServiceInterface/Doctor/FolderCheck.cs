namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the data folder takes files.</summary>
public sealed class FolderCheck(DataFolder folder) : ICheck
{
    public string Name => "folder";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!folder.Exists)
        {
            return Finding.Warning(
                $"{folder.Path} is not there yet.", "A first start makes it. Where the service has run before, set FlickrStack:Database:Folder or --data to its folder.");
        }

        try
        {
            var probe = Path.Combine(folder.Path, Path.GetRandomFileName());
            await File.WriteAllTextAsync(probe, "probe", cancel);
            File.Delete(probe);
            return Finding.Good($"{folder.Path} takes files.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its owner, its disk, or a file system that is mounted for reading.
            return Finding.Failure(e.Message, $"Let the user {Environment.UserName} write there, on a disk that is not full or read-only.");
        }
    }
}
