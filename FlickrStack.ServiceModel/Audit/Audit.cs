namespace FlickrStack.ServiceModel;

/// <summary>Lists what administrators have done, newest first.</summary>
/// <remarks>Order: <c>-at</c> (default). <c>total</c> counts no further than 10001, which stands for more than ten thousand.</remarks>
[Route("/api/v1/audit", "GET"), RequiresRole(Roles.Admin)]
public sealed class QueryAuditRecords : PageQuery, IReturn<QueryResponse<AuditRecord>>, IGet
{
    /// <summary>Only what the administrator of this name or id has done.</summary>
    public string? User { get; set; }

    /// <summary>Only this operation, such as <c>UpdateUser</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>Only what was done at this time or later.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>Only what was done at this time or earlier.</summary>
    public DateTimeOffset? To { get; set; }
}

/// <summary>Something that an administrator has done.</summary>
public sealed class AuditRecord
{
    /// <summary>The record's number.</summary>
    public long Id { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who did it.</summary>
    public long UserId { get; set; }

    /// <summary>That user's name then.</summary>
    public required string UserName { get; set; }

    /// <summary>What was called.</summary>
    public required string Operation { get; set; }

    /// <summary>The ids in its path, such as <c>12</c>; absent where there are none.</summary>
    public string? Subject { get; set; }

    /// <summary>What was sent, as JSON without secrets, cut off at 2,000 characters.</summary>
    public required string Details { get; set; }

    /// <summary>The network address that it came from.</summary>
    public required string Address { get; set; }

    /// <summary>The <c>X-Request-Id</c> of the answer.</summary>
    public required string RequestId { get; set; }
}
