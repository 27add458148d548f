using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Fetches the best file of a photo and looks at what it really is.</summary>
public sealed class FlickrFiles(
    Scratch scratch, ImportRoom room, IOptions<FlickrOptions> options, IOptions<ImageOptions> limits)
{
    public async Task<FlickrFile> Fetch(FlickrPhoto photo, FlickrClient flickr, long owner, CancellationToken cancel)
    {
        var most = Math.Min(options.Value.MostImageBytes, await room.Left(owner, cancel));
        var size = await flickr.GetBestSize(photo, cancel)
            ?? throw new FlickrException("Flickr offers no file of it.");
        return FlickrFile.Of(
            await flickr.Download(size, (body, stop) => scratch.Receive(body, most, stop), cancel), limits.Value);
    }
}
