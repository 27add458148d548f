using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The SQL of a photo's place in a list: it goes by keys of an index, and costs the same at any depth.</summary>
public sealed class NeighbourTable(Database database)
{
    /// <summary>What the window's photo is sorted by in a library, or in a group of it; null where that list has no such photo.</summary>
    public Task<long?> Place(long owner, long? group, PhotoFilter filter, PageWindow window, CancellationToken cancel) =>
        database.First<long?>(
            PhotoTable.PagesOf(group, filter, window.Sort).PlaceIn(window.Sort), filter.Parameters(owner, group, window), cancel);

    /// <summary>The first photo behind that place.</summary>
    public Task<PhotoRow?> After(long owner, long? group, PhotoFilter filter, PageWindow window, CancellationToken cancel) =>
        database.First<PhotoRow>(
            PhotoTable.PagesOf(group, filter, window.Sort).For(window), filter.Parameters(owner, group, window), cancel);
}
