using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Takes the bytes of one file in and looks at what they really are, without decoding a pixel.</summary>
public sealed class PictureIntake(Scratch scratch, IOptions<ImageOptions> limits)
{
    /// <summary>Receives a file; one that is not taken comes back with the reason.</summary>
    public async Task<IncomingFile> Receive(
        string name, Stream content, long mostBytes, long? room, CancellationToken cancel)
    {
        try
        {
            return Look(name, await scratch.Receive(content, Math.Min(mostBytes, room ?? mostBytes), cancel));
        }
        catch (ApiException refusal) when (refusal.Status == 413)
        {
            return new(name, null, null, room < mostBytes ? Quota.Exceeded() : refusal);
        }
    }

    /// <summary>Looks at a file that is here; one that is not taken is deleted.</summary>
    public IncomingFile Look(string name, ReceivedFile received)
    {
        try
        {
            return new(name, received, ImageHeader.Read(received.Path, limits.Value), null);
        }
        catch (ApiException refusal)
        {
            received.Dispose();
            return new(name, null, null, refusal) { IsEmpty = received.Bytes == 0 };
        }
    }
}
