using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A fetched picture; disposing it deletes the file unless it was kept.</summary>
public sealed record FlickrFile(ReceivedFile Received, ImageHeader Header) : IDisposable
{
    public void Dispose() => Received.Dispose();
}
