using System.Globalization;

namespace FlickrStack.Components.Gallery;

/// <summary>The photos that were chosen on a page: a field for each, or all of them in one.</summary>
internal static class ChosenPhotos
{
    /// <summary>As many as the API takes at once.</summary>
    private const int AtOnce = 500;

    public static List<long> Of(IFormCollection form) =>
    [
        .. form["ids"].SelectMany(field => field!.Split(','))
            .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Distinct(),
    ];

    /// <summary>Does something with all of them, as many at once as the API takes.</summary>
    /// <returns>How many it was done with.</returns>
    public static async Task<int> Each(IEnumerable<long> photos, Func<List<long>, Task<int>> send)
    {
        var done = 0;
        foreach (var some in photos.Chunk(AtOnce)) done += await send([.. some]);
        return done;
    }
}
