using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Copies a group and its photos from Flickr into a user's library. Each photo is one transaction: what is reported
/// as imported is kept, and a second run goes on where the first one ended.
/// </summary>
public sealed class FlickrImport(
    GroupTable groups, PhotoTable photos, LibraryTable libraries, FlickrPhotoImport photoImport, TimeProvider clock)
{
    /// <exception cref="FlickrException">The group cannot be had at all.</exception>
    public async Task<ImportProgress> Run(
        ImportOrder order, FlickrClient flickr, Action<ImportProgress> report, CancellationToken cancel)
    {
        var group = await SaveGroup(order, flickr, cancel);
        var progress = new ImportProgress();
        var perPage = Math.Min(order.Limit, FlickrClient.MostPerPage);
        await foreach (var (photo, total) in flickr.GetPoolPhotos(order.Group, perPage, cancel).Take(order.Limit))
        {
            progress = progress with { Total = Math.Min(total, order.Limit) };
            progress = await Import(photo, group, order, flickr, progress, cancel);
            report(progress);
        }

        return progress;
    }

    private async Task<ImportProgress> Import(
        FlickrPhoto photo,
        long group,
        ImportOrder order,
        FlickrClient flickr,
        ImportProgress progress,
        CancellationToken cancel)
    {
        var name = $"{photo.Id} «{photo.Title}»";
        if (photo.Media != "photo")
            return progress with { Skipped = progress.Skipped.Add($"{name}: it is a {photo.Media}.") };

        try
        {
            var known = await photos.FindFlickrId(photo.Id, order.Owner, cancel);
            if (known != 0)
            {
                await AddToGroup(group, known, photo, order.Owner, cancel);
                return progress with { Known = progress.Known + 1 };
            }

            await photoImport.Run(photo, group, order, flickr, cancel);
            return progress with { Imported = progress.Imported + 1 };
        }
        catch (Exception e) when (e is FlickrException or ApiException)
        {
            // One photo that cannot be had does not spoil the others.
            return progress with { Failed = progress.Failed.Add($"{name}: {e.Message}") };
        }
    }

    private async Task AddToGroup(long group, long photo, FlickrPhoto source, long owner, CancellationToken cancel)
    {
        if (await groups.Holds(group, photo, cancel)) return;

        await using var change = await libraries.Change(owner, cancel);
        await groups.AddPhoto(group, photo, source.AddedAt ?? clock.GetUtcNow(), cancel);
        await change.Commit();
    }

    private async Task<long> SaveGroup(ImportOrder order, FlickrClient flickr, CancellationToken cancel)
    {
        var group = await flickr.GetGroup(order.Group, cancel);
        await using var change = await libraries.Change(order.Owner, cancel);
        var id = await groups.Save(
            new()
            {
                OwnerId = order.Owner,
                Nsid = group.Nsid,
                Name = group.Name,
                Description = group.Description,
                Privacy = group.Privacy,
                IconUrl = group.IconUrl,
                CreatedAt = group.CreatedAt ?? clock.GetUtcNow(),
                Source = Source.Flickr,
            },
            cancel);
        await change.Commit();
        return id;
    }
}
