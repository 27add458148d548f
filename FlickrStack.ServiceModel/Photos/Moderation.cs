namespace FlickrStack.ServiceModel;

/// <summary>Lists a user's photos for those who look after the service.</summary>
/// <remarks>
/// Order: <c>-uploadedAt</c> (default), <c>takenAt</c>. <c>urls</c> has pictures of at most 640 pixels; the originals as well
/// only where the service is set to show them.
/// </remarks>
[Route("/api/v1/users/{UserId}/photos", "GET"), RequiresRole(Roles.Admin)]
public sealed class QueryUserPhotos : PageQuery, IReturn<QueryResponse<Photo>>, IGet
{
    /// <summary>The user's id.</summary>
    public long UserId { get; set; }

    /// <summary>Only photos in this state.</summary>
    public PhotoStatus? Status { get; set; }

    /// <summary>Only photos that have all these words in title, description or tags, as of <see cref="QueryPhotos"/>.</summary>
    public string? Q { get; set; }
}
