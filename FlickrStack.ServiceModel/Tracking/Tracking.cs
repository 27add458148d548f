namespace FlickrStack.ServiceModel;

/// <summary>Lists what was called, newest first: the caller's own calls, to an administrator everyone's.</summary>
/// <remarks>
/// Order: <c>-at</c> (default). A call is listed within about a second. <c>total</c> counts no further than 10001, which
/// stands for more than ten thousand; <c>include</c> tells of as many, the newest.
/// </remarks>
[Route("/api/v1/trackings", "GET"), RequiresScope(Scopes.TrackingsRead)]
public sealed class QueryTrackings : ConditionQuery, IReturn<QueryResponse<Tracking>>, IGet
{
    /// <summary>Only calls by the user of this name.</summary>
    public string? User { get; set; }

    /// <summary>Only calls with this HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>Only calls of paths that begin with this.</summary>
    public string? Path { get; set; }

    /// <summary>Only calls of this operation, such as <c>QueryPhotos</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>Only calls answered with this status, such as <c>404</c>, or this class of them, such as <c>4xx</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Only calls that came in at this time or later.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>Only calls that came in at this time or earlier.</summary>
    public DateTimeOffset? To { get; set; }
}

/// <summary>One call of the service.</summary>
public sealed class Tracking
{
    /// <summary>The call's number.</summary>
    public long Id { get; set; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who called; absent for a caller without a valid credential.</summary>
    public long? UserId { get; set; }

    /// <summary>The caller's name at that time.</summary>
    public string? UserName { get; set; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; set; }

    /// <summary>The path without its query, shortened to 500 characters and with <c>…</c> in place of what is secret.</summary>
    public required string Path { get; set; }

    /// <summary>What was called; absent where there is nothing at the path.</summary>
    public string? Operation { get; set; }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; set; }

    /// <summary>How long it took until the last byte of the answer was handed over.</summary>
    public double Milliseconds { get; set; }

    /// <summary>The network address that it came from.</summary>
    public required string Address { get; set; }

    /// <summary>What the client says it is, shortened to 300 characters.</summary>
    public string? UserAgent { get; set; }

    /// <summary>The <c>X-Request-Id</c> of the answer.</summary>
    public required string RequestId { get; set; }
}
