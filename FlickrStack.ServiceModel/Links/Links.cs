namespace FlickrStack.ServiceModel;

/// <summary>Opens one photo to anyone who holds the link, until it expires.</summary>
/// <remarks>
/// 403 <c>PlanForbidsLinks</c> where the plan has no links, <c>PlanForbidsHeight</c> where it does not grant the height.
/// 409 <c>LimitReached</c> for who has 10,000 open links already, or what the service is set to.
/// </remarks>
[Route("/api/v1/photos/{PhotoId}/links", "POST"), RequiresScope(Scopes.LinksWrite), Answers(201)]
public sealed class CreateLink : IReturn<SharedLink>, IPost
{
    /// <summary>The photo's id.</summary>
    public long PhotoId { get; set; }

    /// <summary>Seconds the link stays open, 300 to 30000.</summary>
    public int Seconds { get; set; }

    /// <summary>
    /// Height in pixels, 16 to 4096. Absent means the best that the owner's plan grants: the original, or else the
    /// greatest height.
    /// </summary>
    public int? Height { get; set; }
}

/// <summary>Lists the caller's links, those that have expired among them for another day.</summary>
/// <remarks>Order: <c>-createdAt</c> (default).</remarks>
[Route("/api/v1/links", "GET"), RequiresScope(Scopes.LinksWrite)]
public sealed class QueryLinks : PageQuery, IReturn<QueryResponse<SharedLink>>, IGet
{
    /// <summary>Those of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>Revokes a link: it is dead from the next byte range on.</summary>
[Route("/api/v1/links/{Id}", "DELETE"), RequiresScope(Scopes.LinksWrite)]
public sealed class DeleteLink : IReturn<DeleteLinkResponse>, IDelete
{
    /// <summary>The link's id.</summary>
    public long Id { get; set; }

    /// <summary>A link of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>The link is gone.</summary>
public sealed class DeleteLinkResponse;

/// <summary>The picture behind a time-limited link.</summary>
/// <remarks>
/// The token is the credential, and no other helps. A picture that is being made is 202 with <c>Retry-After</c>;
/// whatever else is wrong with a link, it is not found.
/// </remarks>
[Route("/api/v1/timelink/{Token}", "GET"), AllowAnonymous]
public sealed class OpenLink : IReturn<byte[]>, IGet
{
    /// <summary>The end of the link's address.</summary>
    public string? Token { get; set; }
}

/// <summary>A link that opens one photo to anyone who holds it, for a time.</summary>
public sealed class SharedLink
{
    /// <summary>The link's id.</summary>
    public long Id { get; set; }

    /// <summary>The address to hand out; empty where an administrator sees another's link.</summary>
    public required string Url { get; set; }

    /// <summary>The photo that it opens; absent where that was deleted this very moment.</summary>
    public Photo? Photo { get; set; }

    /// <summary>The height that was asked for; absent means the best that the owner's plan grants.</summary>
    public int? Height { get; set; }

    /// <summary>Seconds the link was made for.</summary>
    public int Seconds { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it ends, which may be sooner than it was made for: a photo's links expire with it.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Seconds left, 0 when it is over.</summary>
    public long SecondsLeft { get; set; }

    /// <summary>The time left for people, such as <c>5 min 12 s</c>, or <c>Expired</c>.</summary>
    public required string TimeLeft { get; set; }

    /// <summary>How often it was opened.</summary>
    public long Views { get; set; }
}
