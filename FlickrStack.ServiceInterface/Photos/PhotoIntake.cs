using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Takes a photo in: its file into the store, its row, its tags and its count into the library.</summary>
public sealed class PhotoIntake(PhotoTable photos, TagTable tags, IBlobStore blobs)
{
    /// <summary>Sends a photo's file ahead of the change that adds it, which keeps others from writing.</summary>
    public Task Bring(PhotoDetailRow photo, ReceivedFile file, CancellationToken cancel) =>
        blobs.Bring(photo.Folder, [(file.Path, photo.Original.File)], cancel);

    /// <summary>
    /// Adds a photo within the caller's change and returns its id, or 0 where its owner has that Flickr photo already.
    /// </summary>
    /// <remarks>The file is in place before the row is: a row whose file is missing never shows.</remarks>
    public async Task<long> Add(
        PhotoDetailRow photo, IReadOnlyList<string> photoTags, ReceivedFile file, CancellationToken cancel)
    {
        await blobs.Keep(photo.Folder, [(file.Path, photo.Original.File)], cancel);
        var id = await photos.Add(photo with { Tags = PhotoRow.JoinTags(photoTags) }, cancel);
        if (id != 0) await tags.Add(id, photo.OwnerId, photoTags, cancel);

        return id;
    }
}
