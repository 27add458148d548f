using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Copies photos from Flickr into a user's library. Each photo is one transaction: what is reported as imported is
/// kept, and a second run goes on where the first one ended.
/// </summary>
public sealed class FlickrImport(
    FlickrDestination destination, FlickrPhotoTable photos, FlickrPhotoImport newPhoto, FlickrPhotoUpdate knownPhoto)
{
    /// <exception cref="FlickrException">The list cannot be had at all.</exception>
    public async Task<ImportProgress> Run(
        ImportOrder order, FlickrClient flickr, Action<ImportProgress> report, CancellationToken cancel)
    {
        var (list, group) = await destination.Open(order, flickr, cancel);
        var progress = new ImportProgress();
        await foreach (var page in new FlickrPages(flickr, list, order.Limit).Read(cancel))
        {
            var known = await photos.Known(page.Photos.Select(photo => photo.Id), group, order.Owner, cancel);
            foreach (var photo in page.Photos)
            {
                var step = new FlickrStep(photo, known.GetValueOrDefault(photo.Id), group, order, flickr);
                progress = await Import(step, progress with { Total = page.Total }, cancel);
                report(progress);
            }
        }

        return progress;
    }

    private async Task<ImportProgress> Import(FlickrStep step, ImportProgress progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (step.Photo.Media != "photo")
            return progress with { Skipped = progress.Skipped.Add($"{step.Name}: it is a {step.Photo.Media}.") };

        try
        {
            var hasCome = step.Known is { } known
                ? await knownPhoto.Run(step, known, cancel)
                : await newPhoto.Run(step, cancel);
            return hasCome
                ? progress with { Imported = progress.Imported + 1 }
                : progress with { Known = progress.Known + 1 };
        }
        catch (Exception e) when (e is FlickrException or ApiException)
        {
            // One photo that cannot be had does not spoil the others.
            return progress with { Failed = progress.Failed.Add($"{step.Name}: {e.Message}") };
        }
    }
}
