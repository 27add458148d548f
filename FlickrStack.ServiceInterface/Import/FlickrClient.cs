using System.Globalization;
using System.Runtime.CompilerServices;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>The methods of Flickr's API that an import needs, typed.</summary>
public sealed class FlickrClient(IFlickrTransport transport)
{
    /// <summary>Flickr's greatest page.</summary>
    public const int MostPerPage = 500;

    /// <exception cref="FlickrException">Code 1: there is no such group. Code 2: the group is private.</exception>
    public async Task<FlickrGroup> GetGroup(string group, CancellationToken cancel)
    {
        var answer = await transport.Call("flickr.groups.getInfo", new() { { "group_id", group } }, cancel);
        return FlickrGroup.Read(answer.At("group"));
    }

    /// <summary>
    /// The photos of a group's pool, newest added first, each once: pages overlap when photos are added meanwhile.
    /// </summary>
    public async IAsyncEnumerable<(FlickrPhoto Photo, long Total)> GetPoolPhotos(
        string group, int perPage, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<string>();
        for (var number = 1; ; number++)
        {
            var page = await GetPoolPage(group, number, perPage, cancel);
            if (page.Page != number) yield break;

            foreach (var photo in page.Photos.Where(photo => photo.Id.Length > 0 && seen.Add(photo.Id)))
                yield return (photo, page.Total);
            if (number >= page.Pages) yield break;
        }
    }

    /// <summary>A listed photo with what only its own record tells.</summary>
    public async Task<FlickrPhoto> WithInfo(FlickrPhoto photo, CancellationToken cancel)
    {
        var answer = await transport.Call(
            "flickr.photos.getInfo", new() { { "photo_id", photo.Id }, { "secret", photo.Secret } }, cancel);
        return photo.WithInfo(answer.At("photo"));
    }

    /// <summary>The best file that may be had of a photo; null where there is none.</summary>
    public async Task<FlickrSize?> GetBestSize(FlickrPhoto photo, CancellationToken cancel)
    {
        if (FlickrSize.Best(photo.Sizes) is { } listed) return listed;

        var answer = await transport.Call("flickr.photos.getSizes", new() { { "photo_id", photo.Id } }, cancel);
        return FlickrSize.Best(
            answer.At("sizes").At("size").Items().Select(FlickrSize.FromSizes).OfType<FlickrSize>());
    }

    public Task<T> Download<T>(
        FlickrSize size, Func<Stream, CancellationToken, Task<T>> receive, CancellationToken cancel) =>
        transport.Download(size.Url, receive, cancel);

    private async Task<FlickrPage> GetPoolPage(string group, int number, int perPage, CancellationToken cancel)
    {
        var arguments = new FlickrArguments
        {
            { "group_id", group },
            { "extras", FlickrPhoto.Extras },
            { "per_page", perPage.ToString(CultureInfo.InvariantCulture) },
            { "page", number.ToString(CultureInfo.InvariantCulture) },
        };
        var photos = (await transport.Call("flickr.groups.pools.getPhotos", arguments, cancel)).At("photos");
        return new(
            photos.At("page").Small(),
            photos.At("pages").Small(),
            photos.At("total").Whole(),
            [.. photos.At("photo").Items().Select(FlickrPhoto.FromList)]);
    }
}
