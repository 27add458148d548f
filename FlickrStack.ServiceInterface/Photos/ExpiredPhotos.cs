namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Deletes photos whose time has come: all of them by a job, and a caller's own before the caller is answered, so that
/// nobody is shown one that the job has not come to yet.
/// </summary>
public sealed class ExpiredPhotos(PhotoTable photos, PhotoRemoval removal, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <param name="owner">Whose; null for everyone's.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> Delete(long? owner, CancellationToken cancel)
    {
        var deleted = 0;
        while (await photos.Expired(owner, clock.GetUtcNow(), AtOnce, cancel) is { Count: > 0 } expired)
        {
            foreach (var own in expired.GroupBy(photo => photo.OwnerId)) await removal.Remove(own.Key, [.. own], cancel);
            deleted += expired.Count;
        }

        return deleted;
    }
}
