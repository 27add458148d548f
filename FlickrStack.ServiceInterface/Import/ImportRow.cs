using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>An import, as the table holds one.</summary>
public sealed record ImportRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long OwnerId { get; init; }

    public required ImportSource Source { get; init; }

    public required string What { get; init; }

    public required ImportStatus Status { get; init; }

    public long Total { get; init; }

    public long Done { get; init; }

    public long Known { get; init; }

    public long Skipped { get; init; }

    public long Failed { get; init; }

    public string? Message { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether a command runs it, that somebody looks at, and no job.</summary>
    public bool IsForeground { get; init; }

    /// <summary>Who runs it, for as long as the lease lasts.</summary>
    public string? Runner { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>What it was ordered with; gone when it has ended.</summary>
    public string? Sealed { get; init; }

    public ServiceModel.Import ToDto() => new()
    {
        Id = Id,
        Source = Source,
        What = What,
        Status = Status,
        Total = Total,
        Done = Done,
        Known = Known,
        Skipped = Skipped,
        Failed = Failed,
        Message = Message,
        CreatedAt = CreatedAt,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
    };
}
