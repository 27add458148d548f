namespace FlickrStack.ServiceModel;

/// <summary>Uploads 1 to 50 pictures as the file parts of a multipart form; each is taken or refused for itself.</summary>
/// <remarks>
/// Taken are JPEG, PNG, GIF, WebP, TIFF and AVIF, whatever the name says. The renditions follow in the background:
/// until then the photo's status is <c>pending</c>.
/// </remarks>
[Route("/api/v1/photos", "POST"), RequiresScope(Scopes.PhotosWrite), TakesFiles, Answers(201)]
public sealed class UploadPhotos : UploadFields, IReturn<UploadPhotosResponse>, IPost
{
    /// <summary>
    /// A text of the client's own, at most 200 characters: the same call with the same key within 24 hours gets the
    /// same answer and is done once.
    /// </summary>
    [FromHeader("Idempotency-Key")]
    public string? IdempotencyKey { get; set; }
}

/// <summary>What is said of uploaded photos.</summary>
public abstract class UploadFields
{
    /// <summary>The title, at most 255 characters; when absent, what the file says, or its name.</summary>
    public string? Title { get; set; }

    /// <summary>The description, at most 10,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Tags, at most 75, of 1 to 50 characters each.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>A group of the caller's to put them into, by id or nsid.</summary>
    public string? Group { get; set; }

    /// <summary>Who may see them; when absent, <c>private</c>.</summary>
    public Privacy? Privacy { get; set; }

    /// <summary>Seconds after which they delete themselves, 300 to 30000; absent means never.</summary>
    public int? ExpiresIn { get; set; }
}

/// <summary>What became of each file, in the order they came.</summary>
public sealed class UploadPhotosResponse
{
    /// <summary>One for each file.</summary>
    public List<UploadResult> Results { get; set; } = [];
}

/// <summary>What became of one file.</summary>
public sealed class UploadResult
{
    /// <summary>The name it was sent with.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The photo's id: the new one, or the one that the caller has of these bytes already.</summary>
    public long? Id { get; set; }

    /// <summary>Whether it was taken.</summary>
    public UploadStatus Status { get; set; }

    /// <summary>Why it was refused.</summary>
    public ResponseError? Error { get; set; }
}

/// <summary>Whether a file was taken.</summary>
public enum UploadStatus
{
    /// <summary>A new photo.</summary>
    Created,

    /// <summary>The caller has a photo of the same bytes already.</summary>
    Duplicate,

    /// <summary>Refused; the others are not touched by it.</summary>
    Rejected,
}

/// <summary>Tells before a byte is sent which files would be taken.</summary>
[Route("/api/v1/uploads/check", "POST"), RequiresScope(Scopes.PhotosWrite)]
public sealed class CheckUploads : IReturn<CheckUploadsResponse>, IPost
{
    /// <summary>The files, at most 1000.</summary>
    public List<UploadCandidate> Items { get; set; } = [];
}

/// <summary>A file that might be uploaded.</summary>
public sealed class UploadCandidate
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its SHA-256, 64 hex digits.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long Bytes { get; set; }
}

/// <summary>What would become of each file, in the order they were asked about.</summary>
public sealed class CheckUploadsResponse
{
    /// <summary>One for each file.</summary>
    public List<UploadVerdict> Results { get; set; } = [];
}

/// <summary>What would become of one file.</summary>
public sealed class UploadVerdict
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary><c>accept</c>, <c>duplicate</c> or <c>reject</c>.</summary>
    public UploadAdvice Status { get; set; }

    /// <summary>The photo that the caller has of these bytes already.</summary>
    public long? Id { get; set; }

    /// <summary>Why it would be refused.</summary>
    public ResponseError? Error { get; set; }
}

/// <summary>What would become of a file.</summary>
public enum UploadAdvice
{
    /// <summary>Send it.</summary>
    Accept,

    /// <summary>It is here already.</summary>
    Duplicate,

    /// <summary>It would be refused.</summary>
    Reject,
}

/// <summary>Announces one file and answers with a signed address to PUT its bytes to.</summary>
[Route("/api/v1/uploads", "POST"), RequiresScope(Scopes.PhotosWrite), Answers(201)]
public sealed class CreateUpload : UploadFields, IReturn<Upload>, IPost
{
    /// <summary>The file's name, at most 255 characters.</summary>
    public string? FileName { get; set; }

    /// <summary>Its exact size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Its SHA-256, 64 hex digits, when it is known: what arrives must have it.</summary>
    public string? Sha256 { get; set; }
}

/// <summary>A file that was announced and is not a photo yet.</summary>
public sealed class Upload
{
    /// <summary>The upload's id.</summary>
    public required string Id { get; set; }

    /// <summary>A signed address that takes the bytes by PUT, once, without any other credential.</summary>
    public required string Url { get; set; }

    /// <summary>The HTTP method to use with <see cref="Url"/>.</summary>
    public required string Method { get; set; }

    /// <summary>The media type to send them with; null where any will do.</summary>
    public string? ContentType { get; set; }

    /// <summary>When the announcement is forgotten.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>Takes the bytes of an announced file, behind the signed address that <c>CreateUpload</c> gave.</summary>
[Route("/uploads/{Id}", "PUT"), AllowAnonymous, Signed, TakesFiles]
public sealed class PutUpload : IReturn<PutUploadResponse>, IPut
{
    /// <summary>The upload's id.</summary>
    public string? Id { get; set; }

    /// <summary>When the address expires, in Unix seconds.</summary>
    public long E { get; set; }

    /// <summary>The signature over all of the above.</summary>
    public string? S { get; set; }
}

/// <summary>The bytes are here; complete the upload to make a photo of them.</summary>
public sealed class PutUploadResponse;

/// <summary>Makes a photo of an announced file whose bytes have arrived, after looking at what they really are.</summary>
[Route("/api/v1/uploads/{Id}/complete", "POST"), RequiresScope(Scopes.PhotosWrite)]
public sealed class CompleteUpload : IReturn<UploadResult>, IPost
{
    /// <summary>The upload's id.</summary>
    public string? Id { get; set; }
}
