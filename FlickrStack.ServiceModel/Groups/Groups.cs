namespace FlickrStack.ServiceModel;

/// <summary>Lists the caller's groups.</summary>
/// <remarks>Order: <c>name</c> (default), <c>createdAt</c>, <c>photoCount</c>.</remarks>
[Route("/api/v1/groups", "GET"), RequiresScope(Scopes.GroupsRead), FollowsLibrary]
public sealed class QueryGroups : PageQuery, IReturn<QueryResponse<Group>>, IGet
{
    /// <summary>Only groups with this text in name or description, without regard to case.</summary>
    public string? Q { get; set; }
}

/// <summary>One group of the caller.</summary>
[Route("/api/v1/groups/{Id}", "GET"), RequiresScope(Scopes.GroupsRead), FollowsLibrary]
public sealed class GetGroup : IReturn<Group>, IGet
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }
}

/// <summary>The photos of a group, newest added first.</summary>
/// <remarks>Order: <c>-addedAt</c> (default), <c>uploadedAt</c>, <c>takenAt</c>.</remarks>
[Route("/api/v1/group/{Id}", "GET"), Route("/api/v1/groups/{Id}/photos", "GET")]
[RequiresScope(Scopes.GroupsRead), FollowsLibrary]
public sealed class GetGroupPhotos : PageQuery, IReturn<QueryResponse<Photo>>, IGet
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }
}

/// <summary>A set of photos: a Flickr group's pool, or one made here.</summary>
public sealed class Group
{
    /// <summary>The group's id here.</summary>
    public long Id { get; set; }

    /// <summary>The group's id on Flickr, such as <c>80641914@N00</c>.</summary>
    public required string Nsid { get; set; }

    /// <summary>The group's name.</summary>
    public required string Name { get; set; }

    /// <summary>What the group is about; HTML of unknown origin when it comes from Flickr.</summary>
    public required string Description { get; set; }

    /// <summary>Who sees the group.</summary>
    public GroupPrivacy Privacy { get; set; }

    /// <summary>How many photos it holds.</summary>
    public long PhotoCount { get; set; }

    /// <summary>The group's icon.</summary>
    public string? IconUrl { get; set; }

    /// <summary>When the group was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Where the group comes from.</summary>
    public Source Source { get; set; }
}

/// <summary>Who sees a group on Flickr.</summary>
public enum GroupPrivacy
{
    /// <summary>Members only.</summary>
    Private,

    /// <summary>Everyone sees it, members are invited.</summary>
    Invitation,

    /// <summary>Everyone sees it and may join.</summary>
    Open,
}

/// <summary>Where a record comes from.</summary>
public enum Source
{
    /// <summary>Made or uploaded here.</summary>
    Upload,

    /// <summary>Imported from Flickr.</summary>
    Flickr,
}
