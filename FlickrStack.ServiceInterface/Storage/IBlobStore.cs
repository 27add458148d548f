namespace FlickrStack.ServiceInterface.Storage;

/// <summary>
/// Files for good, under keys that we make: folders and names separated by slashes, never a user's text. A file is
/// there whole or not at all.
/// </summary>
public interface IBlobStore
{
    /// <summary>
    /// Makes ready for keeping local files, so that it takes no time while rows are locked. They may never be kept:
    /// then the sweep finds them.
    /// </summary>
    Task Bring(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel);

    /// <summary>Moves local files into a folder, under these names and over what may be there.</summary>
    Task Keep(string folder, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancel);

    /// <summary>The file under a key, or null where there is none.</summary>
    ValueTask<Blob?> Find(string key, CancellationToken cancel);

    /// <summary>Every file in a folder and those below it.</summary>
    IAsyncEnumerable<Blob> List(string folder, CancellationToken cancel);

    /// <summary>Deletes one file, if it is there.</summary>
    Task Delete(string key, CancellationToken cancel);

    /// <summary>Deletes a folder and all that is in it, if it is there.</summary>
    Task DeleteFolder(string folder, CancellationToken cancel);

    /// <summary>Every folder of an original that has not changed since a time.</summary>
    IAsyncEnumerable<string> FoldersBefore(DateTimeOffset time, CancellationToken cancel);
}
