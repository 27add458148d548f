using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Deletes photos: their rows and counts in one step, then their files.</summary>
public sealed class PhotoRemoval(
    PhotoTable photos, GroupTable groups, TagTable tags, LibraryTable libraries, PhotoFolders folders)
{
    public async Task Remove(long id, long owner, CancellationToken cancel) => await Remove(
        owner, [await photos.Find(id, owner, cancel) ?? throw ApiException.NotFound("Photo")], cancel);

    public async Task Remove(long owner, IReadOnlyCollection<PhotoRow> removed, CancellationToken cancel)
    {
        await using (var change = await libraries.Maintain(owner, cancel))
        {
            foreach (var photo in removed)
            {
                await groups.Forget(photo.Id, cancel);
                await tags.Forget(photo.Id, cancel);
                await photos.Delete(photo, cancel);
            }

            await change.Commit();
        }

        // Should the process end here, the sweep finds the files.
        foreach (var photo in removed) await folders.DeleteUnused(owner, photo.Sha256, cancel);
    }
}
