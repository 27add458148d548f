namespace FlickrStack.ServiceModel;

/// <summary>Shows at one look how the service does: calls and uploads by the hour, the queue, and who takes how much room.</summary>
[Route("/api/v1/dashboard", "GET"), RequiresRole(Roles.Admin)]
public sealed class GetDashboard : IReturn<Dashboard>, IGet
{
    /// <summary>How many hours to look back, this one among them: 1 to 168; 24 when absent.</summary>
    public int? Hours { get; set; }
}

/// <summary>How the service does.</summary>
public sealed class Dashboard
{
    /// <summary>Every hour, the oldest first.</summary>
    public List<DashboardHour> Hours { get; set; } = [];

    /// <summary>Work that waits or runs, by its kind; kinds without any are left out.</summary>
    public List<QueueDepth> Queue { get; set; } = [];

    /// <summary>Photos whose renditions could not be made.</summary>
    public long FailedPhotos { get; set; }

    /// <summary>The users who take most room, at most 20.</summary>
    public List<UserStorage> Storage { get; set; } = [];

    /// <summary>What all other users take together.</summary>
    public required UserStorage OtherStorage { get; set; }

    /// <summary>What there is in all.</summary>
    public required DashboardTotals Totals { get; set; }

    /// <summary>Calls that this process could not record since it began.</summary>
    public long LostTrackings { get; set; }

    /// <summary>Processes that decode pictures for this one now.</summary>
    public int RenderProcesses { get; set; }

    /// <summary>How many of them have ended since this one began, and were or will be replaced.</summary>
    public long RenderRestarts { get; set; }
}

/// <summary>An hour of the service.</summary>
public sealed class DashboardHour
{
    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Calls answered with a status of 2xx.</summary>
    public long Succeeded { get; set; }

    /// <summary>Calls answered with 3xx.</summary>
    public long Redirected { get; set; }

    /// <summary>Calls answered with 4xx.</summary>
    public long Refused { get; set; }

    /// <summary>Calls answered with 5xx.</summary>
    public long Failed { get; set; }

    /// <summary>Milliseconds that half of the calls took at most; of more than 10,000 calls in all, some are looked at.</summary>
    public double? P50 { get; set; }

    /// <summary>Milliseconds that 95 of 100 calls took at most.</summary>
    public double? P95 { get; set; }

    /// <summary>Photos that came.</summary>
    public long Uploads { get; set; }
}

/// <summary>How much work of a kind there is.</summary>
public sealed class QueueDepth
{
    /// <summary>The kind.</summary>
    public JobKind Kind { get; set; }

    /// <summary>How much of it waits.</summary>
    public long Queued { get; set; }

    /// <summary>How much of it is being done.</summary>
    public long Running { get; set; }

    /// <summary>Since when the oldest waits.</summary>
    public DateTimeOffset? OldestAt { get; set; }
}

/// <summary>How much room is taken.</summary>
public sealed class UserStorage
{
    /// <summary>The user's id; absent where it is several.</summary>
    public long? UserId { get; set; }

    /// <summary>The user's name.</summary>
    public string? UserName { get; set; }

    /// <summary>Photos.</summary>
    public long Photos { get; set; }

    /// <summary>Bytes of their originals.</summary>
    public long Bytes { get; set; }
}

/// <summary>What there is in all.</summary>
public sealed class DashboardTotals
{
    /// <summary>Users.</summary>
    public long Users { get; set; }

    /// <summary>Photos.</summary>
    public long Photos { get; set; }

    /// <summary>Bytes of their originals.</summary>
    public long Bytes { get; set; }

    /// <summary>Groups.</summary>
    public long Groups { get; set; }

    /// <summary>Links that are open.</summary>
    public long OpenLinks { get; set; }
}
