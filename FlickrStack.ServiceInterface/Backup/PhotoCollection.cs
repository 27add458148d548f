using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>
/// Brings the files that a copy of the tables names to it. What the service has changed since the copy was taken, the copy
/// is made to fit: it holds no photo without its original, but for those that the service has lost.
/// </summary>
internal sealed class PhotoCollection(RenditionTable live, IBlobStore blobs, DataFolder copy, BackupFiles files)
{
    private const int AtOnce = 500;
    private static readonly ParallelOptions Four = new() { MaxDegreeOfParallelism = 4 };
    private readonly List<string> lost = [];

    /// <summary>Photos that were deleted since the copy was taken.</summary>
    public int Deleted { get; private set; }

    public IReadOnlyList<string> Lost => lost;

    public async Task Run(Action<BackupStep> report, CancellationToken cancel)
    {
        var (last, done, total) = (0L, 0, await copy.Part<RenditionTable>().Count(cancel));
        while (await copy.Part<RenditionTable>().After(last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            var keys = photos.SelectMany(KeysOf).Distinct().Where(key => !files.Has(Manifest.Blobs + key));
            await Parallel.ForEachAsync(keys, Four, async (key, _) => await Bring(key, cancel));
            foreach (var photo in photos.Where(photo => !files.Has(Manifest.Blobs + photo.OriginalKey))) await Miss(photo, cancel);
            (last, done) = (photos[^1].Id, done + photos.Count);
            report(new("Photos' files", done, total));
        }

        // Marks those that are lost, and has renditions that were made anew meanwhile made again.
        await copy.Part<MissingFiles>().Find(cancel);
        await DropOthers(cancel);
    }

    private static IEnumerable<string> KeysOf(PhotoRow photo) =>
        photo.Made.Files.Select(made => $"{photo.Folder}/{made.File}").Append(photo.OriginalKey);

    private async Task DropOthers(CancellationToken cancel)
    {
        var (last, named) = (0L, new HashSet<string>());
        while (await copy.Part<RenditionTable>().After(last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            named.UnionWith(photos.SelectMany(KeysOf).Select(key => Manifest.Blobs + key));
            last = photos[^1].Id;
        }

        files.DropAllBut(named);
    }

    private async Task Bring(string key, CancellationToken cancel)
    {
        for (var again = 2; await blobs.Find(key, cancel) is { } blob; again--)
        {
            try
            {
                await files.Add(blob, cancel);
                return;
            }
            catch (IOException) when (again > 0)
            {
                // It was deleted or replaced while it was read.
            }
        }
    }

    // What was deleted, the tables said first.
    private async Task Miss(PhotoRow photo, CancellationToken cancel)
    {
        if (await live.Find(photo.Id, cancel) is not null)
        {
            lost.Add(photo.OriginalKey);
            return;
        }

        await copy.Part<PhotoRemoval>().Remove(photo.OwnerId, [photo], cancel);
        Deleted++;
    }
}
