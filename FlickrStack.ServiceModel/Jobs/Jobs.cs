namespace FlickrStack.ServiceModel;

/// <summary>Lists the work in the background: what waits, what runs, and what has failed.</summary>
/// <remarks>Order: <c>-queuedAt</c> (default).</remarks>
[Route("/api/v1/jobs", "GET"), RequiresRole(Roles.Admin)]
public sealed class QueryJobs : PageQuery, IReturn<QueryResponse<Job>>, IGet
{
    /// <summary>Only work in this state.</summary>
    public JobStatus? Status { get; set; }

    /// <summary>Only work of this kind.</summary>
    public JobKind? Kind { get; set; }
}

/// <summary>Has work that failed done again; 409 <c>NotFailed</c> where it did not, <c>OrderIsGone</c> for an import.</summary>
[Route("/api/v1/jobs/{Id}/retry", "POST"), RequiresRole(Roles.Admin)]
public sealed class RetryJob : IReturn<Job>, IPost
{
    /// <summary>The job's id.</summary>
    public string? Id { get; set; }
}

/// <summary>
/// Takes work that waits out of the queue, and tells work that runs to end; 409 <c>HasEnded</c> where it has. A photo that
/// was to be rendered is <c>failed</c>, with a reason that says so, until it is tried again; one file of it is given up.
/// </summary>
[Route("/api/v1/jobs/{Id}/cancel", "POST"), RequiresRole(Roles.Admin)]
public sealed class CancelJob : IReturn<Job>, IPost
{
    /// <summary>The job's id.</summary>
    public string? Id { get; set; }
}

/// <summary>Work in the background.</summary>
public sealed class Job
{
    /// <summary>The job's id: its kind, and what tells it from others of that kind.</summary>
    public required string Id { get; set; }

    /// <summary>What is done.</summary>
    public JobKind Kind { get; set; }

    /// <summary>How far it is.</summary>
    public JobStatus Status { get; set; }

    /// <summary>What it is done to, such as <c>photo 12</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>Whose that is; absent where it is nobody's.</summary>
    public string? UserName { get; set; }

    /// <summary>Where it stands in the queue: the greatest first.</summary>
    public long Priority { get; set; }

    /// <summary>Since when it may be done; when the photo or the import came, where it has failed.</summary>
    public DateTimeOffset QueuedAt { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>How often it was tried and failed, as far as is known.</summary>
    public int Tries { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; set; }
}

/// <summary>What work in the background does.</summary>
public enum JobKind
{
    /// <summary>Makes the small pictures of a photo.</summary>
    RenderPhoto,

    /// <summary>Makes one file of a photo.</summary>
    ConvertPhoto,

    /// <summary>Looks for what the photos of a user or of a plan lack.</summary>
    RenderLibrary,

    /// <summary>Runs an import.</summary>
    Import,
}

/// <summary>How far work in the background is.</summary>
public enum JobStatus
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>It is being done.</summary>
    Running,

    /// <summary>It was given up.</summary>
    Failed,
}
