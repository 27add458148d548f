using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>A file that has come in: looked at and good, or refused.</summary>
/// <param name="Name">The name it was sent with.</param>
/// <param name="Received">Its bytes, when it is good.</param>
/// <param name="Header">What it says of itself, when it is good.</param>
/// <param name="Refusal">Why it is refused.</param>
public sealed record IncomingFile(string Name, ReceivedFile? Received, ImageHeader? Header, ApiException? Refusal)
{
    public bool IsEmpty { get; init; }
}
