using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Removes all photos of an owner who is shut out, however many, without keeping others from writing.</summary>
public sealed class LibraryRemoval(RenditionTable photos, PhotoRemoval removal, IBlobStore blobs)
{
    private const int AtOnce = 100;

    public async Task Empty(long owner, CancellationToken cancel)
    {
        while (await photos.OfOwner(owner, null, AtOnce, cancel) is { Count: > 0 } some) await removal.Remove(owner, some, cancel);
    }

    /// <summary>Deletes what is left of an empty library's files.</summary>
    public Task DeleteFolder(long owner, CancellationToken cancel) => blobs.DeleteFolder(PhotoFolders.Of(owner), cancel);
}
