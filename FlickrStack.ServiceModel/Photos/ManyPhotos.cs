namespace FlickrStack.ServiceModel;

/// <summary>Puts tags on many photos of the caller's and takes others off, each photo for itself.</summary>
[Route("/api/v1/photos/tags", "POST"), RequiresScope(Scopes.PhotosWrite)]
public sealed class TagPhotos : IReturn<TagPhotosResponse>, IPost
{
    /// <summary>The photos' ids, 1 to 500.</summary>
    public List<long> PhotoIds { get; set; } = [];

    /// <summary>Tags to put on, of 1 to 50 characters each; those that are missing are made.</summary>
    public List<string> Add { get; set; } = [];

    /// <summary>Tags to take off; none of those to put on.</summary>
    public List<string> Remove { get; set; } = [];
}

/// <summary>What became of each photo, in the order they were given.</summary>
public sealed class TagPhotosResponse
{
    /// <summary>One for each photo.</summary>
    public List<TagPhotoResult> Results { get; set; } = [];
}

/// <summary>What became of one photo.</summary>
public sealed class TagPhotoResult
{
    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }

    /// <summary>Whether its tags are others now.</summary>
    public TagPhotoStatus Status { get; set; }
}

/// <summary>Whether a photo's tags are others now.</summary>
public enum TagPhotoStatus
{
    /// <summary>They are.</summary>
    Changed,

    /// <summary>They were like that before.</summary>
    Unchanged,

    /// <summary>It would have more than 75, and so it keeps those it had.</summary>
    TooManyTags,

    /// <summary>The caller has no such photo.</summary>
    NotFound,
}

/// <summary>Deletes many photos of the caller's with all their files, each for itself.</summary>
[Route("/api/v1/photos/delete", "POST"), RequiresScope(Scopes.PhotosWrite)]
public sealed class DeletePhotos : IReturn<DeletePhotosResponse>, IPost
{
    /// <summary>The photos' ids, 1 to 500.</summary>
    public List<long> PhotoIds { get; set; } = [];
}

/// <summary>What became of each photo, in the order they were given.</summary>
public sealed class DeletePhotosResponse
{
    /// <summary>One for each photo.</summary>
    public List<DeletePhotoResult> Results { get; set; } = [];
}

/// <summary>What became of one photo.</summary>
public sealed class DeletePhotoResult
{
    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }

    /// <summary>Whether it was there.</summary>
    public DeletePhotoStatus Status { get; set; }
}

/// <summary>Whether a photo was there to be deleted.</summary>
public enum DeletePhotoStatus
{
    /// <summary>It was, and is gone.</summary>
    Deleted,

    /// <summary>The caller has no such photo, or not any more.</summary>
    NotFound,
}
