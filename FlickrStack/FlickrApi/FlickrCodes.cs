using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Says in Flickr's codes what our services refuse.</summary>
internal static class FlickrCodes
{
    public static FlickrApiException Of(ApiException refusal) => refusal.Status switch
    {
        StatusCodes.Status401Unauthorized => FlickrApiException.BadToken(),
        StatusCodes.Status403Forbidden => new(99, $"Insufficient permissions. {refusal.Message}"),
        StatusCodes.Status404NotFound => new(1, refusal.Message),
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => new(2, refusal.Message),
        _ => new(106, $"Write operation failed: {refusal.Message}"),
    };
}
