using ServiceStack.Recorded.Types;
using Photo = ServiceStack.Recorded.Types.Photo;

// The recorded app's requests. Below this namespace ServiceStack's names come before the contract's.
namespace ServiceStack.Recorded;

[Route("/api/v1/photos/{Id}", "GET")]
internal sealed class GetPhoto : IReturn<GetPhotoResponse>, IGet
{
    /// <summary>The id</summary>
    [ApiMember(Description = "The id", IsRequired = true, ParameterType = "path")]
    public int Id { get; set; }

    public bool? IncludeExif { get; set; }
}

internal sealed class GetPhotoResponse
{
    public Photo? Result { get; set; }

    public ResponseStatus? ResponseStatus { get; set; }
}

[Route("/api/v1/photos/{Id}/file", "POST")]
internal sealed class UploadPhotoFile : IReturn<UploadPhotoFileResponse>, IPost
{
    public int Id { get; set; }

    public string? Caption { get; set; }

    public List<string>? Tags { get; set; }
}

internal sealed class UploadPhotoFileResponse
{
    public int Id { get; set; }

    public string? Caption { get; set; }

    public List<string>? Tags { get; set; }

    public List<string>? Files { get; set; }

    public ResponseStatus? ResponseStatus { get; set; }
}

[Route("/api/v1/fail/{Kind}")]
internal sealed class Fail : IReturn<string>
{
    public string? Kind { get; set; }
}

/// <summary>Find photos</summary>
[Route("/api/v1/photos", "GET")]
internal sealed class QueryPhotos : QueryDb<Photo>, IReturn<QueryResponse<Photo>>
{
    public int? Id { get; set; }

    public string? TitleContains { get; set; }

    public PhotoVisibility? Visibility { get; set; }
}

[Route("/api/v1/photos", "POST")]
[ValidateRequest("IsAuthenticated")]
internal sealed class CreatePhoto : IReturn<IdResponse>, ICreateDb<Photo>
{
    [Validate("NotEmpty")]
    public string? Title { get; set; }

    [Validate("MaximumLength(20)")]
    public string? Description { get; set; }

    public List<string>? Tags { get; set; }

    public PhotoVisibility Visibility { get; set; }

    [Validate("GreaterThan(0)")]
    public int Width { get; set; }

    public int Height { get; set; }

    public DateTime? TakenAt { get; set; }
}

[Route("/api/v1/photos/{Id}", "PATCH")]
[ValidateRequest("IsAuthenticated")]
internal sealed class PatchPhoto : IReturn<IdResponse>, IPatchDb<Photo>
{
    public int Id { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public PhotoVisibility? Visibility { get; set; }
}

[Route("/api/v1/photos/{Id}", "DELETE")]
[ValidateRequest("HasRole(`Moderator`)")]
internal sealed class DeletePhoto : IReturnVoid, IDeleteDb<Photo>
{
    public int Id { get; set; }
}
