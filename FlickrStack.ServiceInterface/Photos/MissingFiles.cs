using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Finds photos whose files are not in the store, and does about it what can be done.</summary>
public sealed class MissingFiles(
    RenditionTable renditions, FailedTries failures, LibraryTable libraries, IBlobStore blobs, RenditionOrders orders)
{
    private const int AtOnce = 500;
    private const string Gone = "The original is missing from the storage.";

    /// <summary>Looks at every photo, and returns how many have lost their original and how many a rendition.</summary>
    public async Task<(int Lost, int Remade)> Find(CancellationToken cancel)
    {
        var (lost, remade, last) = (0, 0, 0L);
        while (await renditions.After(last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            foreach (var photo in photos)
            {
                var kept = await Kept(photo, cancel);
                if (!kept.ContainsKey(photo.OriginalKey))
                {
                    if (photo.Error == Gone) continue;
                    await failures.GiveUp(photo, Gone, cancel);
                    lost++;
                }
                else if (Missing(photo, kept) is { Count: > 0 } files)
                {
                    await Forget(photo, files, cancel);
                    await orders.Thumbnails(photo.Id, cancel);
                    remade++;
                }
            }

            last = photos[^1].Id;
        }

        return (lost, remade);
    }

    private async Task<Dictionary<string, long>> Kept(PhotoRow photo, CancellationToken cancel)
    {
        var kept = new Dictionary<string, long>();
        await foreach (var blob in blobs.List(photo.Folder, cancel)) kept[blob.Key] = blob.Bytes;
        return kept;
    }

    private static List<string> Missing(PhotoRow photo, Dictionary<string, long> kept) =>
        [.. photo.Made.Files.Where(made => kept.GetValueOrDefault($"{photo.Folder}/{made.File}") != made.Bytes).Select(made => made.File)];

    private async Task Forget(PhotoRow photo, List<string> files, CancellationToken cancel)
    {
        await using var change = await libraries.Maintain(photo.OwnerId, cancel);
        if (await renditions.Find(photo.Id, cancel) is not { Photo: var now }) return;

        await renditions.Save(now with { Renditions = now.Made.Without(files).Text, Status = PhotoStatus.Pending }, cancel);
        await change.Commit();
    }
}
