namespace FlickrStack.ServiceModel;

/// <summary>The bytes of a photo: the original, or another format or height of it.</summary>
/// <remarks>
/// What has not been made yet is ordered and answered with 202, <c>Retry-After</c> and a message. Heights and formats
/// that the plan does not grant are 403 <c>PlanForbidsHeight</c> and <c>PlanForbidsFormat</c>.
/// </remarks>
[Route("/api/v1/photos/{Id}/file", "GET"), RequiresScope(Scopes.PhotosRead)]
public sealed class GetPhotoFile : IReturn<byte[]>, IGet
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }

    /// <summary>jpeg, png, webp or avif; absent means the original's, or jpeg where a height is asked for.</summary>
    public string? Format { get; set; }

    /// <summary>Height in pixels, 16 to 4096; absent means the original's. Nothing is enlarged.</summary>
    public int? Height { get; set; }

    /// <summary>Whether to answer as a file to be saved, under the photo's title.</summary>
    public bool Download { get; set; }
}

/// <summary>The bytes of a photo at a height: 403 <c>PlanForbidsHeight</c> where the plan does not grant it.</summary>
[Route("/api/v1/photos/{Id}/{Height}", "GET"), RequiresScope(Scopes.PhotosRead)]
public sealed class GetPhotoAtHeight : IReturn<byte[]>, IGet
{
    /// <summary>The photo's id.</summary>
    public long Id { get; set; }

    /// <summary>Height in pixels, 16 to 4096. Nothing is enlarged.</summary>
    public int Height { get; set; }

    /// <summary>Whether to answer as a file to be saved, under the photo's title.</summary>
    public bool Download { get; set; }
}

/// <summary>
/// Many photos as one ZIP file: the originals where the plan grants them, else the greatest height that it grants.
/// Its size is told beforehand, and any range of it can be had. What is being made is answered with 202; a photo of
/// which nothing that the plan grants can be made is left out.
/// </summary>
[Route("/api/v1/photos/archive", "GET,POST"), RequiresScope(Scopes.PhotosRead)]
public sealed class DownloadPhotos : IReturn<byte[]>, IGet
{
    /// <summary>Ids of photos, at most 10,000; one that is not the caller's is a 404.</summary>
    public List<long> Ids { get; set; } = [];

    /// <summary>All photos of a group, by id or nsid.</summary>
    public string? Group { get; set; }

    /// <summary>All photos with a tag.</summary>
    public string? Tag { get; set; }
}

/// <summary>The bytes of a photo behind a signed address, as <c>urls[]</c> gives it.</summary>
/// <remarks>The signature is the credential: no other is needed, and none helps when it has expired.</remarks>
[Route("/media/{PhotoId}/{File}", "GET"), AllowAnonymous, Signed]
public sealed class GetMedia : IReturn<byte[]>, IGet
{
    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }

    /// <summary>The rendition and its extension, such as <c>original.jpg</c>.</summary>
    public string? File { get; set; }

    /// <summary>When the address expires, in Unix seconds.</summary>
    public long E { get; set; }

    /// <summary>The signature over all of the above.</summary>
    public string? S { get; set; }
}
