using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>
/// Brings an export of «Your Flickr Data» into a user's library. Each photo is one transaction: what is reported as
/// imported is kept, and a second run, or one with more of the export, goes on where the first one ended.
/// </summary>
public sealed class ExportImport(FlickrPhotoTable photos, ExportPhotoImport photoImport, ExportAlbums albums)
{
    /// <exception cref="ApiException">There is no such path.</exception>
    public async Task<ExportOutcome> Run(ExportOrder order, Action<ImportProgress> report, CancellationToken cancel)
    {
        using var archive = new ExportArchive(order.Paths);
        var index = new ExportIndex(archive.Files);
        var account = index.Account is { } file ? await file.Read(ExportAccount.Read, cancel) : ExportAccount.Unknown;
        var missing = new List<string>();
        var progress = new ImportProgress { Total = index.Photos.Count + archive.Unreadable.Count, Failed = [.. archive.Unreadable] };
        foreach (var photo in index.Photos.Keys)
        {
            progress = await Import(photo, index, account, order, progress, cancel);
            if (index.FileOf(photo) is null && !await IsKnown(photo, order, cancel)) missing.Add(photo);
            report(progress);
        }

        progress = await SaveAlbums(index, order.Owner, progress, cancel);
        report(progress);
        return new(progress, missing, index.FilesWithoutPhoto);
    }

    private async Task<ImportProgress> Import(
        string id, ExportIndex index, ExportAccount account, ExportOrder order, ImportProgress progress, CancellationToken cancel)
    {
        if (await IsKnown(id, order, cancel)) return progress with { Known = progress.Known + 1 };

        var file = index.FileOf(id);
        if (file is null && !order.FetchMissing)
            return progress with { Skipped = progress.Skipped.Add($"{id}: its file is not in the export.") };

        try
        {
            if (file is not null && await file.IsVideo(cancel)) return progress with { Skipped = progress.Skipped.Add($"{id}: it is a video.") };

            var photo = await index.Photos[id].Read(json => ExportPhoto.Read(json, id, account), cancel);
            return await photoImport.Run(photo, file, order, cancel)
                ? progress with { Imported = progress.Imported + 1 }
                : progress with { Known = progress.Known + 1 };
        }
        catch (Exception e) when (e is InvalidDataException or FlickrException or ApiException)
        {
            // One photo that cannot be had does not spoil the others.
            return progress with { Failed = progress.Failed.Add($"{id}: {e.Message}") };
        }
    }

    private async Task<bool> IsKnown(string id, ExportOrder order, CancellationToken cancel) =>
        (await photos.Known([id], 0, order.Owner, cancel)).Count > 0;

    private async Task<ImportProgress> SaveAlbums(ExportIndex index, long owner, ImportProgress progress, CancellationToken cancel)
    {
        foreach (var file in index.Albums)
        {
            try
            {
                await albums.Save(file, owner, cancel);
            }
            catch (InvalidDataException e)
            {
                // The photos are here all the same.
                progress = progress with { Failed = progress.Failed.Add(e.Message) };
            }
        }

        return progress;
    }
}
