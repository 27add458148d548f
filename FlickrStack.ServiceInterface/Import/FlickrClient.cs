using System.Globalization;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>The methods of Flickr's API that an import needs, typed.</summary>
public sealed class FlickrClient(IFlickrTransport transport)
{
    /// <exception cref="FlickrException">Code 1: there is no such group. Code 2: the group is private.</exception>
    public async Task<FlickrGroup> GetGroup(string group, CancellationToken cancel)
    {
        var answer = await transport.Call("flickr.groups.getInfo", new() { { "group_id", group } }, cancel);
        return FlickrGroup.Read(answer.At("group"));
    }

    /// <exception cref="FlickrException">Code 1: there is no such photoset, or it is not for the caller.</exception>
    public async Task<FlickrPhotoset> GetPhotoset(string set, CancellationToken cancel)
    {
        var answer = await transport.Call("flickr.photosets.getInfo", new() { { "photoset_id", set } }, cancel);
        return FlickrPhotoset.Read(answer.At("photoset"));
    }

    public async Task<FlickrPage> GetPage(FlickrList list, int number, int perPage, CancellationToken cancel)
    {
        FlickrArguments arguments =
        [
            .. list.Arguments,
            new("extras", FlickrPhoto.Extras),
            new("per_page", perPage.ToString(CultureInfo.InvariantCulture)),
            new("page", number.ToString(CultureInfo.InvariantCulture)),
        ];
        var photos = (await transport.Call(list.Method, arguments, cancel)).At(list.Root);
        return new(
            photos.At("page").Small(),
            photos.At("pages").Small(),
            photos.At("total").Whole(),
            [.. photos.At("photo").Items().Select(item => FlickrPhoto.FromList(item, list.Photoset?.OwnerNsid)).Where(photo => photo.Id.Length > 0)]);
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
}
