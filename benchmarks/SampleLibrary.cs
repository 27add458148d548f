using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Tags;

namespace FlickrStack.Benchmarks;

/// <summary>A library of sample photos, each in one of five groups.</summary>
internal sealed class SampleLibrary(LibraryTable libraries, PhotoTable photos, GroupTable groups, TagTable tags)
{
    private const int Groups = 5;

    // Every commit waits for the disk.
    private const int PhotosPerChange = 5000;

    /// <summary>Adds the photos, the oldest first, as time would have.</summary>
    public async Task Fill(long owner, int count, CancellationToken cancel)
    {
        var groupIds = await MakeGroups(owner, cancel);
        foreach (var ages in Enumerable.Range(0, count).Reverse().Chunk(PhotosPerChange))
        {
            await using var change = await libraries.Change(owner, cancel);
            foreach (var age in ages) await Add(SamplePhoto.Of(owner, age), groupIds[age % Groups], cancel);
            await change.Commit();
            Console.Error.Write($"\r{count - ages[^1]} of {count} photos");
        }

        Console.Error.WriteLine();
    }

    private async Task<List<long>> MakeGroups(long owner, CancellationToken cancel)
    {
        var ids = new List<long>();
        await using var change = await libraries.Change(owner, cancel);
        for (var number = 1; number <= Groups; number++) ids.Add(await groups.Save(SampleGroup(owner, number), cancel));
        await change.Commit();
        return ids;
    }

    private static GroupRow SampleGroup(long owner, int number) => new()
    {
        OwnerId = owner,
        Nsid = $"{number}0641914@N00",
        Name = $"Sample group {number}",
        Description = "Photos of everywhere, by everyone.",
        Privacy = default,
        CreatedAt = SamplePhoto.Newest,
        Source = default,
    };

    private async Task Add(PhotoDetailRow photo, long group, CancellationToken cancel)
    {
        var id = await photos.Add(photo, cancel);
        await tags.Add(id, photo.OwnerId, photo.Tags.Split('\n'), cancel);
        await groups.AddPhoto(group, id, photo.AddedAt, cancel);
    }
}
