namespace FlickrStack.ServiceModel;

/// <summary>Looks whether all parts of the service do their work.</summary>
[Route("/api/v1/health", "GET"), RequiresRole(Roles.Admin)]
public sealed class GetHealth : IReturn<Health>, IGet;

/// <summary>Whether the service does its work.</summary>
public sealed class Health
{
    /// <summary>The worst of all.</summary>
    public HealthStatus Status { get; set; }

    /// <summary>Every part.</summary>
    public List<HealthCheck> Checks { get; set; } = [];
}

/// <summary>Whether a part of the service does its work.</summary>
public sealed class HealthCheck
{
    /// <summary><c>database</c>, <c>storage</c>, <c>jobs</c>, <c>renderer</c> or <c>tracking</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it does.</summary>
    public HealthStatus Status { get; set; }

    /// <summary>What was found, for people.</summary>
    public required string Message { get; set; }
}

/// <summary>Whether something does its work.</summary>
public enum HealthStatus
{
    /// <summary>It does.</summary>
    Ok,

    /// <summary>It does, and somebody should look at it.</summary>
    Degraded,

    /// <summary>It does not.</summary>
    Failed,
}
