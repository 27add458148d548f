using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Compares the photos of a backup with its files, both ways.</summary>
internal sealed class RowCheck(DataFolder copy, Manifest manifest)
{
    private const int AtOnce = 500;
    private readonly HashSet<string> lost = [.. manifest.Lost];
    private readonly Dictionary<string, ManifestFile> files = manifest.Files
        .Where(file => file.Path.StartsWith(Manifest.Blobs, StringComparison.Ordinal)).ToDictionary(file => file.Path[Manifest.Blobs.Length..]);

    public async Task<List<string>> Run(CancellationToken cancel)
    {
        var (faults, named, last) = (new List<string>(), new HashSet<string>(), 0L);
        while (await copy.Part<RenditionTable>().After(last, AtOnce, cancel) is { Count: > 0 } photos)
        {
            foreach (var photo in photos)
            {
                foreach (var (file, bytes) in photo.Made.Files) Look(photo, $"{photo.Folder}/{file}", bytes);
                if (!lost.Contains(photo.OriginalKey)) Look(photo, photo.OriginalKey, photo.Bytes);
            }

            last = photos[^1].Id;
        }

        return [.. faults, .. files.Keys.Except(named).Select(key => $"{key} belongs to no photo.")];

        void Look(PhotoRow photo, string key, long bytes)
        {
            named.Add(key);
            if (!files.TryGetValue(key, out var file)) faults.Add($"Photo {photo.Id}: {key} is not in the backup.");
            else if (file.Bytes != bytes) faults.Add($"Photo {photo.Id}: {key} has {file.Bytes} bytes, and should have {bytes}.");
            else if (key == photo.OriginalKey && file.Sha256 != photo.Sha256) faults.Add($"Photo {photo.Id}: {key} is not what was uploaded; it was damaged before the backup.");
        }
    }
}
