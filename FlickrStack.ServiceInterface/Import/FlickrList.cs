using System.Globalization;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A list of photos that Flickr pages through, newest first.</summary>
/// <param name="Method">The method that lists them.</param>
/// <param name="Root">What their envelope is called.</param>
/// <param name="Arguments">What the method is asked.</param>
public sealed record FlickrList(string Method, string Root, FlickrArguments Arguments)
{
    // A search shows the newest 4,000 and then repeats itself.
    private const int SearchDepth = 4000;

    /// <summary>How many photos the list shows at most; the older ones are in a list of their own.</summary>
    public int Depth { get; private init; } = int.MaxValue;

    /// <summary>The photoset that this is the list of: it tells once whose the photos are, and they are in an order.</summary>
    public FlickrPhotoset? Photoset { get; private init; }

    public static FlickrList OfPool(string group) =>
        new("flickr.groups.pools.getPhotos", "photos", new() { { "group_id", group } });

    public static FlickrList OfUser(string user, bool isSigned) =>
        new(isSigned ? "flickr.people.getPhotos" : "flickr.people.getPublicPhotos", "photos", new() { { "user_id", user } });

    public static FlickrList OfPhotoset(FlickrPhotoset set)
    {
        FlickrArguments arguments = new() { { "photoset_id", set.Id }, { "user_id", set.OwnerNsid } };
        return new("flickr.photosets.getPhotos", "photoset", arguments) { Photoset = set };
    }

    public static FlickrList OfSearch(string text) =>
        new("flickr.photos.search", "photos", new() { { "text", text }, { "sort", "date-posted-desc" } }) { Depth = SearchDepth };

    /// <summary>A photo with its place in the list, where it has one, as the time when it was added: groups show the last one first.</summary>
    public FlickrPhoto Place(FlickrPhoto photo, int place) => Photoset is { CreatedAt: { } created }
        ? photo with { AddedAt = created.AddSeconds(-place) }
        : photo;

    /// <summary>The part of the list that goes on where this one ends.</summary>
    public FlickrList UpTo(DateTimeOffset uploaded)
    {
        var seconds = uploaded.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return this with { Arguments = [.. Arguments.Where(argument => argument.Key != LatestUpload), new(LatestUpload, seconds)] };
    }

    private const string LatestUpload = "max_upload_date";
}
