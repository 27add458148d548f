using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Changes what is said of photos.</summary>
public sealed class PhotoEdit(
    PhotoTable photos, RenditionTable renditions, TagTable tags, LibraryTable libraries, TimeProvider clock)
{
    public async Task Change(UpdatePhoto request, long owner, CancellationToken cancel)
    {
        await using var change = await libraries.Change(owner, cancel);
        var photo = await photos.Find(request.Id, owner, cancel) ?? throw ApiException.NotFound("Photo");
        var now = clock.GetUtcNow();
        await photos.Update(
            photo with
            {
                Title = request.Title ?? photo.Title,
                Description = request.Description ?? photo.Description,
                Tags = request.Tags is null ? photo.Tags : PhotoRow.JoinTags(request.Tags),
                Privacy = request.Privacy ?? photo.Privacy,
                License = request.License ?? photo.License,
                ExpiresAt = request.ExpiresIn switch { null => photo.ExpiresAt, 0 => null, { } seconds => now.AddSeconds(seconds) },
                UpdatedAt = now,
            },
            cancel);
        if (request.Tags is not null)
        {
            await tags.Forget(photo.Id, cancel);
            await tags.Add(photo.Id, owner, request.Tags, cancel);
        }

        await change.Commit();
    }

    /// <summary>Has what could not be made of a photo tried again.</summary>
    public async Task Retry(long id, long owner, CancellationToken cancel)
    {
        await using var change = await libraries.Change(owner, cancel);
        var photo = await photos.Find(id, owner, cancel) ?? throw ApiException.NotFound("Photo");
        var again = photo with { Renditions = photo.Made.WithoutFailures().Text, Status = PhotoStatus.Pending, Error = null };
        await renditions.Save(again, cancel);
        await change.Commit();
    }
}
