using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Uploads;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Compares the files with the tables, both ways: files that belong to no photo are deleted, photos whose original is
/// missing are marked, renditions that are missing are made again.
/// </summary>
public sealed class StorageSweep(
    PhotoFolders folders, UploadTable uploads, IBlobStore blobs, IUploadStore incoming, MissingFiles missing)
{
    /// <summary>How long a file may be without a photo: its upload may still be running.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <param name="now">Files that came later than a day before this are left alone.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SweepOutcome> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var orphans = 0;
        await foreach (var folder in blobs.FoldersBefore(now - Grace, cancel))
        {
            if (folder.Split('/') is not ["users", var owner, _, var sha256] || !long.TryParse(owner, out var id)) continue;
            if (await folders.DeleteUnused(id, sha256, cancel)) orphans++;
        }

        var temporary = await incoming.DeleteBefore(now - Grace, await uploads.Open(cancel), cancel);
        var (lost, remade) = await missing.Find(cancel);
        return new(orphans, temporary, lost, remade);
    }
}
