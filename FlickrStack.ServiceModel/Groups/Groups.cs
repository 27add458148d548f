namespace FlickrStack.ServiceModel;

/// <summary>Lists the caller's groups.</summary>
/// <remarks>Order: <c>name</c> (default), <c>createdAt</c>, <c>photoCount</c>.</remarks>
[Route("/api/v1/groups", "GET"), RequiresScope(Scopes.GroupsRead), FollowsLibrary]
public sealed class QueryGroups : ConditionQuery, IReturn<QueryResponse<Group>>, IGet
{
    /// <summary>Only groups with this text in name or description, without regard to case.</summary>
    public string? Q { get; set; }

    /// <summary>Those of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
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

/// <summary>Makes a group without photos.</summary>
[Route("/api/v1/groups", "POST"), RequiresScope(Scopes.GroupsWrite)]
public sealed class CreateGroup : IReturn<Group>, IPost
{
    /// <summary>The group's name, 1 to 255 characters; several groups may have the same.</summary>
    public string? Name { get; set; }

    /// <summary>What the group is about, at most 10,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Who sees the group; when absent, <c>private</c>.</summary>
    public GroupPrivacy? Privacy { get; set; }
}

/// <summary>Changes what is said of a group; absent fields stay as they are.</summary>
/// <remarks>A group that comes from Flickr is what it is there again after the next import.</remarks>
[Route("/api/v1/groups/{Id}", "PATCH"), RequiresScope(Scopes.GroupsWrite)]
public sealed class UpdateGroup : IReturn<Group>, IPatch
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }

    /// <summary>The group's new name, 1 to 255 characters.</summary>
    public string? Name { get; set; }

    /// <summary>What the group is about, at most 10,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Who sees the group.</summary>
    public GroupPrivacy? Privacy { get; set; }
}

/// <summary>Deletes a group; its photos stay.</summary>
[Route("/api/v1/groups/{Id}", "DELETE"), RequiresScope(Scopes.GroupsWrite)]
public sealed class DeleteGroup : IReturn<DeleteGroupResponse>, IDelete
{
    /// <summary>The group's id or its nsid.</summary>
    public string? Id { get; set; }
}

/// <summary>The group is gone.</summary>
public sealed class DeleteGroupResponse;

/// <summary>A set of photos: a Flickr group's pool, an album, or one made here.</summary>
public sealed class Group
{
    /// <summary>The group's id here.</summary>
    public long Id { get; set; }

    /// <summary>
    /// The group's id on Flickr, such as <c>80641914@N00</c>, or <c>72157638000001</c> for an album; for one made here its
    /// id and <c>@L00</c>, which Flickr's
    /// never end with.
    /// </summary>
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

    /// <summary>Whether it is a group or an album.</summary>
    public GroupKind Kind { get; set; }

    /// <summary>The photo that stands for an album; absent where there is none.</summary>
    public long? CoverPhotoId { get; set; }
}

/// <summary>Whether a set of photos is a group or an album.</summary>
public enum GroupKind
{
    /// <summary>Photos of many, the last one that was added first.</summary>
    Group,

    /// <summary>Photos of one, in the order of the album.</summary>
    Album,
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
