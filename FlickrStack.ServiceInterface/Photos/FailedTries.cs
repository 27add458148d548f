using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// Counts failures beside the photo and not in the job store, where another order of the same work would begin anew: a
/// picture that kills every decoder is given up after its tries, whoever orders it.
/// </summary>
public sealed class FailedTries(RenditionTable renditions, LibraryTable libraries, IOptions<JobOptions> options)
{
    /// <summary>Writes down that files could not be made, and returns when to try again; null when they are given up.</summary>
    public async Task<TimeSpan?> Count(
        PhotoRow photo, IReadOnlyList<Rendition> wanted, RenderException failure, bool areThumbnails, CancellationToken cancel)
    {
        var files = wanted.Select(rendition => rendition.File).ToList();
        var tries = photo.Made.TriesOf(files) + 1;
        var isLast = failure.IsFinal || tries > options.Value.Retries;
        await Save(
            photo,
            now => now with
            {
                Renditions = now.Made.WithTries(files, isLast ? 0 : tries).Text,
                Status = isLast && areThumbnails ? PhotoStatus.Failed : now.Status,
                Error = isLast && areThumbnails ? failure.Message : now.Error,
            },
            cancel);
        return isLast ? null : options.Value.WaitBefore(tries);
    }

    /// <summary>Writes down that nothing can be made of a photo.</summary>
    public Task GiveUp(PhotoRow photo, string reason, CancellationToken cancel) =>
        Save(photo, now => now with { Status = PhotoStatus.Failed, Error = reason }, cancel);

    /// <summary>Writes down that some files of a photo are not to be made; and of the photo, why, where there is a reason.</summary>
    public Task GiveUp(PhotoRow photo, IEnumerable<Rendition> unwanted, string? reason, CancellationToken cancel) => Save(
        photo,
        now => now with
        {
            Renditions = now.Made.WithTries([.. unwanted.Select(one => one.File).Where(now.Made.Lacks)], 0).Text,
            Status = reason is null ? now.Status : PhotoStatus.Failed,
            Error = reason ?? now.Error,
        },
        cancel);

    private async Task Save(PhotoRow photo, Func<PhotoRow, PhotoRow> change, CancellationToken cancel)
    {
        await using var transaction = await libraries.Maintain(photo.OwnerId, cancel);
        if (await renditions.Find(photo.Id, cancel) is not { Photo: var now }) return;

        await renditions.Save(change(now), cancel);
        await transaction.Commit();
    }
}
