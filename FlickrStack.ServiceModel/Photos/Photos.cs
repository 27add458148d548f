namespace FlickrStack.ServiceModel;

/// <summary>All that is known of one photo.</summary>
[Route("/api/v1/photos/{Id}", "GET"), RequiresScope(Scopes.PhotosRead), FollowsLibrary]
public sealed class GetPhoto : IReturn<PhotoDetail>, IGet
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }
}

/// <summary>Changes what is said of a photo; absent fields stay as they are.</summary>
[Route("/api/v1/photos/{Id}", "PATCH"), RequiresScope(Scopes.PhotosWrite)]
public sealed class UpdatePhoto : IReturn<PhotoDetail>, IPatch
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }

    /// <summary>The title, at most 255 characters.</summary>
    public string? Title { get; set; }

    /// <summary>The description, at most 10,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>All its tags, in place of those it has; at most 75, of 1 to 50 characters each.</summary>
    public List<string>? Tags { get; set; }

    /// <summary>Who may see it.</summary>
    public Privacy? Privacy { get; set; }

    /// <summary>Flickr's licence number, 0 to 16.</summary>
    public int? License { get; set; }

    /// <summary>Seconds from now after which it deletes itself, 300 to 30000; 0 keeps it for good.</summary>
    public int? ExpiresIn { get; set; }
}

/// <summary>Deletes a photo with all its files; the addresses of its files end at once.</summary>
[Route("/api/v1/photos/{Id}", "DELETE"), RequiresScope(Scopes.PhotosWrite)]
public sealed class DeletePhoto : IReturn<DeletePhotoResponse>, IDelete
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }

    /// <summary>A photo of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>The photo is gone.</summary>
public sealed class DeletePhotoResponse;

/// <summary>Tries again to make the renditions of a photo whose status is <c>failed</c>.</summary>
[Route("/api/v1/photos/{Id}/retry", "POST"), RequiresScope(Scopes.PhotosWrite)]
public sealed class RetryPhoto : IReturn<PhotoDetail>, IPost
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }
}

/// <summary>A photo, as lists show it.</summary>
public class Photo
{
    /// <summary>The photo's id here.</summary>
    public long Id { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = "";

    /// <summary>The description; HTML of unknown origin when it comes from Flickr.</summary>
    public string Description { get; set; } = "";

    /// <summary>The id of the user whose photo it is here.</summary>
    public long OwnerId { get; set; }

    /// <summary>The name of the user whose photo it is here.</summary>
    public string OwnerName { get; set; } = "";

    /// <summary>Tags as their author wrote them.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>
    /// When it was taken, by the camera's clock: neither EXIF nor Flickr tells the zone, so it is written as if it
    /// were UTC. Absent when unknown.
    /// </summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When it was uploaded, here or to Flickr.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>When it will be deleted; absent means never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>How often it was seen on Flickr.</summary>
    public long Views { get; set; }

    /// <summary>Flickr's licence number; 0 is all rights reserved.</summary>
    public int License { get; set; }

    /// <summary>Who may see it on Flickr. Here only its owner sees it.</summary>
    public Privacy Privacy { get; set; }

    /// <summary>Width of the original, in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height of the original, in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Format of the original: jpeg, png, gif, webp, tiff or avif.</summary>
    public string Format { get; set; } = "";

    /// <summary>Size of the original, in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>SHA-256 of the original, 64 lower-case hex digits.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Whether its renditions can be had.</summary>
    public PhotoStatus Status { get; set; }

    /// <summary>Why its renditions could not be made, when the status is <c>failed</c>.</summary>
    public string? Error { get; set; }

    /// <summary>A ThumbHash in base64: some 25 bytes that show the picture before it is there.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The files that the owner's plan grants.</summary>
    public List<PhotoUrl> Urls { get; set; } = [];
}

/// <summary>One file of a photo and where to get it.</summary>
public sealed class PhotoUrl
{
    /// <summary>
    /// <c>square150</c>, <c>h200</c> for 200 pixels of height, <c>l640</c> for 640 along the longest edge, or
    /// <c>original</c>, once in its own format and once in the other one.
    /// </summary>
    public required string Label { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>jpeg, png, gif, webp, tiff or avif.</summary>
    public required string Format { get; set; }

    /// <summary>A signed address that needs no other credential and expires within the hour.</summary>
    public required string Url { get; set; }

    /// <summary>Whether the file is there already; one that is not is made when it is asked for.</summary>
    public bool Ready { get; set; }
}

/// <summary>Who may see a photo where it comes from.</summary>
public enum Privacy
{
    /// <summary>Everyone.</summary>
    Public,

    /// <summary>The owner's friends.</summary>
    Friends,

    /// <summary>The owner's family.</summary>
    Family,

    /// <summary>The owner's friends and family.</summary>
    FriendsAndFamily,

    /// <summary>The owner alone.</summary>
    Private,
}

/// <summary>Whether a photo's files can be had.</summary>
public enum PhotoStatus
{
    /// <summary>Its renditions are being made.</summary>
    Pending,

    /// <summary>All is there.</summary>
    Ready,

    /// <summary>Its renditions could not be made.</summary>
    Failed,
}
