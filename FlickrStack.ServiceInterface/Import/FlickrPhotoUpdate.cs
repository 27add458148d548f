using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Brings a photo that is here up to date with Flickr, unless somebody has changed it here.</summary>
public sealed class FlickrPhotoUpdate(
    FlickrPhotoTable flickrPhotos, PhotoTable photos, GroupTable groups, TagTable tags, LibraryTable libraries)
{
    /// <summary>Returns whether anything of the photo has come; nothing is asked of what has not changed.</summary>
    public async Task<bool> Run(FlickrStep step, KnownPhoto known, CancellationToken cancel)
    {
        var (hasChanged, hasMoved) = (known.IsOlderThan(step.Photo.UpdatedAt), step.Group != 0 && !known.IsHeld);
        if (!hasChanged && !hasMoved) return known.AddedAt > step.Order.BegunAt;

        var photo = hasChanged ? await step.Look(cancel) : step.Photo;
        await using var change = await libraries.Change(step.Order.Owner, cancel);
        if (hasChanged) await Save(photo, known.Id, step.Order, cancel);
        if (hasMoved) await groups.AddPhoto(step.Group, known.Id, photo.AddedAt ?? known.AddedAt, cancel);
        await change.Commit();
        return hasChanged;
    }

    private async Task Save(FlickrPhoto photo, long id, ImportOrder order, CancellationToken cancel)
    {
        if (await photos.Find(id, order.Owner, cancel) is not { } here) return;

        // A list tells tags in Flickr's clean form only: where they are the same, what is here is how they were written.
        Func<string, string> form = order.Details ? tag => tag : Bare;
        var areNew = !photo.Tags.Select(form).ToHashSet().SetEquals(PhotoRow.SplitTags(here.Tags).Select(form));
        var updated = Onto(here, photo) with { Tags = areNew ? PhotoRow.JoinTags(photo.Tags) : here.Tags };
        if (!await flickrPhotos.Update(updated, cancel) || !areNew) return;

        await tags.Forget(id, cancel);
        await tags.Add(id, order.Owner, photo.Tags, cancel);
    }

    private static string Bare(string tag) => string.Concat(tag.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static PhotoDetailRow Onto(PhotoDetailRow here, FlickrPhoto photo) => here with
    {
        Title = photo.Title,
        Description = photo.Description,
        Privacy = photo.Privacy,
        License = photo.License,
        Views = photo.Views,
        TakenAt = photo.TakenAt ?? here.UploadedAt,
        TakenUnknown = photo.TakenAt is null,
        TakenGranularity = photo.TakenGranularity,
        UpdatedAt = photo.UpdatedAt ?? here.UpdatedAt,
        Latitude = photo.Location?.Latitude,
        Longitude = photo.Location?.Longitude,
        Accuracy = photo.Location?.Accuracy ?? 0,
        Locality = photo.Location?.Locality,
        Region = photo.Location?.Region,
        Country = photo.Location?.Country,
        FlickrSecret = photo.Secret,
        FlickrOriginalSecret = photo.OriginalSecret,
        SafetyLevel = photo.SafetyLevel,
    };
}
