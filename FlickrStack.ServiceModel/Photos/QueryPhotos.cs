namespace FlickrStack.ServiceModel;

/// <summary>Lists the caller's photos, or those of them that fulfil all that is asked for.</summary>
/// <remarks>
/// Order: <c>-uploadedAt</c> (default) or <c>takenAt</c>; within a group <c>-addedAt</c> (default) as well.
/// <c>total</c> is always exact: kept for a whole library or group, counted for anything else.
/// </remarks>
[Route("/api/v1/photos", "GET"), RequiresScope(Scopes.PhotosRead), FollowsLibrary]
public sealed class QueryPhotos : PhotoQuery, IReturn<QueryResponse<Photo>>, IGet;

/// <summary>Shows the photos before and after one, in the list that the same filters give in the same order.</summary>
/// <remarks>
/// Order: as <see cref="QueryPhotos"/>. 404 for a photo that is not in that list. What says which page of the list, and what
/// to tell of it, means nothing here.
/// </remarks>
[Route("/api/v1/photos/{Id}/neighbours", "GET"), RequiresScope(Scopes.PhotosRead), FollowsLibrary]
public sealed class GetPhotoNeighbours : PhotoQuery, IReturn<PhotoNeighbours>, IGet
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }
}

/// <summary>What stands beside a photo in a list.</summary>
public sealed class PhotoNeighbours
{
    /// <summary>The photo before it; absent for the first one.</summary>
    public Photo? Previous { get; set; }

    /// <summary>The photo after it; absent for the last one.</summary>
    public Photo? Next { get; set; }
}

/// <summary>Which of the caller's photos are listed: those that fulfil all that is given.</summary>
public abstract class PhotoQuery : ConditionQuery
{
    /// <summary>Only photos of this group, by id or nsid.</summary>
    public string? Group { get; set; }

    /// <summary>Only photos with these tags, at most 20, separated by commas, compared without case.</summary>
    public List<string>? Tags { get; set; }

    /// <summary>Whether a photo needs all of the tags (default) or any of them.</summary>
    public TagMode? TagMode { get; set; }

    /// <summary>
    /// Only photos that have all these words in title, description or tags, compared without case and accents; the last
    /// one may be the beginning of a word. At most 200 characters; punctuation only separates words.
    /// </summary>
    public string? Q { get; set; }

    /// <summary>Only photos taken then or later, by the camera's clock; none of which that is unknown.</summary>
    public DateTimeOffset? TakenFrom { get; set; }

    /// <summary>Only photos taken then or earlier; a date alone is its first moment.</summary>
    public DateTimeOffset? TakenTo { get; set; }

    /// <summary>Only photos uploaded then or later.</summary>
    public DateTimeOffset? UploadedFrom { get; set; }

    /// <summary>Only photos uploaded then or earlier; a date alone is its first moment.</summary>
    public DateTimeOffset? UploadedTo { get; set; }

    /// <summary>Only photos that these may see.</summary>
    public Privacy? Privacy { get; set; }

    /// <summary>Only photos in this state.</summary>
    public PhotoStatus? Status { get; set; }

    /// <summary>
    /// Only photos taken within <c>minLon,minLat,maxLon,maxLat</c>, in degrees. A minLon greater than maxLon crosses
    /// the antimeridian.
    /// </summary>
    public List<double>? Bbox { get; set; }
}

/// <summary>How many of the tags a photo needs.</summary>
public enum TagMode
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>One of them, whichever.</summary>
    Any,
}
