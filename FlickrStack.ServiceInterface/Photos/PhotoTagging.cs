using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Puts tags on many photos and takes others off, in one step.</summary>
public sealed class PhotoTagging(PhotoTable photos, TagTable tags, LibraryTable libraries, TimeProvider clock)
{
    /// <summary>Returns what became of those photos that are the owner's.</summary>
    public async Task<Dictionary<long, TagPhotoStatus>> Change(TagPhotos request, long owner, CancellationToken cancel)
    {
        await using var change = await libraries.Change(owner, cancel);
        var found = await photos.WithIds(owner, request.PhotoIds, cancel);
        var changed = new List<TaggedPhoto>();
        var became = found.ToDictionary(photo => photo.Id, photo =>
        {
            var before = new TaggedPhoto(photo.Id, photo.Tags);
            var now = before.Change(request.Add, request.Remove);
            if (now == before) return TagPhotoStatus.Unchanged;
            // One that came with more may lose some of them.
            if (now.Count > Math.Max(PhotoRules.MostTags, before.Count)) return TagPhotoStatus.TooManyTags;

            changed.Add(now);
            return TagPhotoStatus.Changed;
        });
        if (changed.Count == 0) return became;

        await photos.Retag(changed, owner, clock.GetUtcNow(), cancel);
        var ids = changed.ConvertAll(photo => photo.Id);
        foreach (var name in request.Remove) await tags.Detach(name, owner, ids, cancel);
        foreach (var name in request.Add) await tags.Attach(name, owner, ids, cancel);
        await change.Commit();
        return became;
    }
}
