using System.Runtime.CompilerServices;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// All photos of a list, page by page, each once. Lists move while they are read: what is added pushes photos onto the
/// next page, which then come again, and what is removed pulls them back past the reader, who then looks again.
/// </summary>
public sealed class FlickrPages(FlickrClient flickr, FlickrList list, int most)
{
    /// <summary>Flickr's greatest page.</summary>
    private const int MostPerPage = 500;

    private readonly int perPage = Math.Min(most, MostPerPage);
    private readonly HashSet<string> seen = [];
    private long total;

    public async IAsyncEnumerable<FlickrPage> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        var (part, number, hasShrunk) = (list, 1, false);
        while (seen.Count < most)
        {
            var page = await flickr.GetPage(part, number, perPage, cancel);
            if (page.Page == number) yield return Unseen(page);

            hasShrunk |= ReferenceEquals(part, list) && page.Total < total;
            if (page.Page == number && number < page.Pages && number * perPage < part.Depth) number++;
            else if (Rest(part, page, number) is { } rest) (part, number) = (rest, 1);
            else if (hasShrunk) (part, number, hasShrunk, total) = (list, 1, false, page.Total);
            else yield break;
        }
    }

    // The photos of the moment that one part ends with are in the next part again.
    private static FlickrList? Rest(FlickrList part, FlickrPage page, int number)
    {
        if (number >= page.Pages || page.Photos.Count == 0 || part.Depth == int.MaxValue) return null;

        var oldest = page.Photos.Min(photo => photo.UploadedAt);
        return oldest is { } time && part.UpTo(time) is var rest && !rest.Arguments.SequenceEqual(part.Arguments) ? rest : null;
    }

    private FlickrPage Unseen(FlickrPage page)
    {
        total = Math.Max(total, page.Total);
        var left = most - seen.Count;
        return page with
        {
            Total = Math.Min(total, most),
            Photos = [.. page.Photos.Where(photo => seen.Add(photo.Id)).Select(photo => list.Place(photo, seen.Count)).Take(left)],
        };
    }
}
