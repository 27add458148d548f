using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>One photo on its way in.</summary>
/// <param name="Photo">As Flickr lists it.</param>
/// <param name="Known">What is here of it; null where nothing is.</param>
/// <param name="Group">The id of the group that it comes into; 0 for none.</param>
/// <param name="Order">Why it comes.</param>
/// <param name="Flickr">Where to ask for more of it.</param>
public sealed record FlickrStep(FlickrPhoto Photo, KnownPhoto? Known, long Group, ImportOrder Order, FlickrClient Flickr)
{
    public string Name => $"{Photo.Id} «{Photo.Title}»";

    /// <summary>The photo with all that the order wants to know of it.</summary>
    public async Task<FlickrPhoto> Look(CancellationToken cancel) =>
        Order.Details ? await Flickr.WithInfo(Photo, cancel) : Photo;
}
