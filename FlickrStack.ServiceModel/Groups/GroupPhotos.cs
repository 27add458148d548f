namespace FlickrStack.ServiceModel;

/// <summary>Puts photos of the caller's into a group, each for itself.</summary>
[Route("/api/v1/groups/{Id}/photos", "POST"), RequiresScope(Scopes.GroupsWrite)]
public sealed class AddGroupPhotos : IReturn<AddGroupPhotosResponse>, IPost
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }

    /// <summary>The photos' ids, 1 to 500.</summary>
    public List<long> PhotoIds { get; set; } = [];
}

/// <summary>What became of each photo, in the order they were given.</summary>
public sealed class AddGroupPhotosResponse
{
    /// <summary>One for each photo.</summary>
    public List<GroupPhotoResult> Results { get; set; } = [];
}

/// <summary>What became of one photo.</summary>
public sealed class GroupPhotoResult
{
    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }

    /// <summary>Whether it is in the group now, and was before.</summary>
    public GroupPhotoStatus Status { get; set; }
}

/// <summary>Whether a photo is in the group now, and was before.</summary>
public enum GroupPhotoStatus
{
    /// <summary>It is in the group now.</summary>
    Added,

    /// <summary>It was in the group before.</summary>
    AlreadyThere,

    /// <summary>The caller has no such photo.</summary>
    NotFound,
}

/// <summary>Takes a photo out of a group; the photo stays.</summary>
[Route("/api/v1/groups/{Id}/photos/{PhotoId}", "DELETE"), RequiresScope(Scopes.GroupsWrite)]
public sealed class RemoveGroupPhoto : IReturn<RemoveGroupPhotoResponse>, IDelete
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }

    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }
}

/// <summary>The photo is not in the group any more.</summary>
public sealed class RemoveGroupPhotoResponse;
