using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A fetched picture; disposing it deletes the file unless it was kept.</summary>
public sealed record FlickrFile(ReceivedFile Received, ImageHeader Header) : IDisposable
{
    /// <summary>Looks at what has come; what is no picture is deleted.</summary>
    /// <exception cref="ApiException">It is none that is taken.</exception>
    public static FlickrFile Of(ReceivedFile received, ImageOptions limits)
    {
        try
        {
            return new(received, ImageHeader.Read(received.Path, limits));
        }
        catch
        {
            // Nobody else knows of the file.
            received.Dispose();
            throw;
        }
    }

    public void Dispose() => Received.Dispose();
}
