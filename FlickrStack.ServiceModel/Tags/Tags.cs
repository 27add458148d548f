namespace FlickrStack.ServiceModel;

/// <summary>Lists the caller's tags, those without photos as well.</summary>
/// <remarks>Order: <c>name</c> (default), without regard to case; <c>photoCount</c>.</remarks>
[Route("/api/v1/tags", "GET"), RequiresScope(Scopes.PhotosRead), FollowsLibrary]
public sealed class QueryTags : ConditionQuery, IReturn<QueryResponse<Tag>>, IGet
{
    /// <summary>Only tags with this text in their name, without regard to case.</summary>
    public string? Q { get; set; }

    /// <summary>Those of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>One tag of the caller.</summary>
[Route("/api/v1/tags/{Id}", "GET"), RequiresScope(Scopes.PhotosRead), FollowsLibrary]
public sealed class GetTag : IReturn<Tag>, IGet
{
    /// <summary>The tag's id.</summary>
    public long Id { get; set; }
}

/// <summary>Makes a tag that no photo has yet; 409 <c>TagExists</c> where the caller has it.</summary>
/// <remarks>Uploading or changing a photo makes the tags that are missing by itself.</remarks>
[Route("/api/v1/tags", "POST"), RequiresScope(Scopes.TagsWrite)]
public sealed class CreateTag : IReturn<Tag>, IPost
{
    /// <summary>
    /// The tag's name, 1 to 50 characters; case, surrounding space and the way an accent is written make no difference.
    /// </summary>
    public string? Name { get; set; }
}

/// <summary>
/// Renames a tag on all its photos. Where the caller has a tag of the new name already, the photos get that one, under
/// the name that it has; this one is gone, and that one is the answer.
/// </summary>
[Route("/api/v1/tags/{Id}", "PATCH"), RequiresScope(Scopes.TagsWrite)]
public sealed class UpdateTag : IReturn<Tag>, IPatch
{
    /// <summary>The tag's id.</summary>
    public long Id { get; set; }

    /// <summary>The tag's new name, 1 to 50 characters.</summary>
    public string? Name { get; set; }
}

/// <summary>Deletes a tag and takes it off all its photos.</summary>
[Route("/api/v1/tags/{Id}", "DELETE"), RequiresScope(Scopes.TagsWrite)]
public sealed class DeleteTag : IReturn<DeleteTagResponse>, IDelete
{
    /// <summary>The tag's id.</summary>
    public long Id { get; set; }
}

/// <summary>The tag is gone.</summary>
public sealed class DeleteTagResponse;

/// <summary>A word that photos are found by.</summary>
public sealed class Tag
{
    /// <summary>The tag's id.</summary>
    public long Id { get; set; }

    /// <summary>Its name as it was first written.</summary>
    public required string Name { get; set; }

    /// <summary>How many photos have it.</summary>
    public long PhotoCount { get; set; }
}
