using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.FlickrApi;

/// <summary>The orders that Flickr's lists come in, as ours.</summary>
internal static class FlickrSort
{
    public static readonly Sort NewestAdded = new(PhotoTable.AddedAt, Descending: true);
    public static readonly Sort NewestPosted = new(PhotoTable.UploadedAt, Descending: true);

    /// <summary>Reads <c>sort</c>; relevance and interestingness, which nobody measures here, are the newest first.</summary>
    public static Sort Of(string sort) => sort switch
    {
        "date-posted-asc" => new(PhotoTable.UploadedAt, Descending: false),
        "date-taken-desc" => new(PhotoTable.TakenAt, Descending: true),
        "date-taken-asc" => new(PhotoTable.TakenAt, Descending: false),
        _ => NewestPosted,
    };
}
