using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Takes a photo's file out of an export, or fetches it from Flickr, and looks at what it really is.</summary>
public sealed class ExportPictures(
    Scratch scratch, FlickrHttp flickr, ImportRoom room, IOptions<FlickrOptions> options, IOptions<ImageOptions> limits)
{
    /// <exception cref="InvalidDataException">The file is damaged, or too large.</exception>
    /// <exception cref="ApiException">It is no picture that is taken.</exception>
    public async Task<FlickrFile> Unpack(ExportFile file, long owner, CancellationToken cancel) =>
        FlickrFile.Of(await Receive(file, await MostBytes(owner, cancel), cancel), limits.Value);

    /// <exception cref="FlickrException">Flickr does not give it.</exception>
    public async Task<FlickrFile> Fetch(ExportOriginal original, long owner, CancellationToken cancel)
    {
        // An address that is none would be taken for a part of the API's.
        if (!original.Url.StartsWith("http", StringComparison.Ordinal)) throw new FlickrException("The export tells no address of its file.");

        var most = await MostBytes(owner, cancel);
        return FlickrFile.Of(await flickr.Download(original.Url, (body, stop) => scratch.Receive(body, most, stop), cancel), limits.Value);
    }

    private async Task<ReceivedFile> Receive(ExportFile file, long mostBytes, CancellationToken cancel)
    {
        try
        {
            await using var content = file.Open(mostBytes);
            // No more than it says, which was checked: the directory of a zip may lie.
            var received = await scratch.Receive(content, file.Bytes, cancel);
            if (file.Holds(received.Bytes, received.Crc32)) return received;

            received.Dispose();
            throw file.Damaged("its bytes are not those that were packed.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk that the export is on, or a zip that is cut short.
            throw file.Damaged(e.Message);
        }
    }

    private async Task<long> MostBytes(long owner, CancellationToken cancel) =>
        Math.Min(options.Value.MostImageBytes, await room.Left(owner, cancel));
}
