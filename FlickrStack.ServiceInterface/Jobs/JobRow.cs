using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>A job, put together of the job store and of what it is done to.</summary>
public sealed record JobRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required string Worker { get; init; }

    public required string Name { get; init; }

    public required JobStatus Status { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public long Priority { get; init; }

    /// <summary>The job store's name of this run.</summary>
    public string? Run { get; init; }

    public long Retries { get; init; }

    public string? Error { get; init; }

    public long OwnerId { get; init; }

    public string? UserName { get; init; }

    /// <summary>What an import imports.</summary>
    public string? What { get; init; }

    /// <summary>What was made of the photo so far, and how often that failed.</summary>
    public string? Renditions { get; init; }

    public JobName Key => JobName.Of(Worker, Name);

    private string Subject => Key switch
    {
        { Kind: JobKind.RenderPhoto } key => $"photo {key.Number}",
        { Kind: JobKind.ConvertPhoto } key => $"photo {key.Number}, {key.File}",
        _ => What ?? Name,
    };

    private int Tries => (int)Math.Max(
        Math.Max(Retries, Status == JobStatus.Failed ? 1 : 0), new MadeFiles(Renditions ?? "").MostTries);

    public Job ToDto() => new()
    {
        Id = Key.Id,
        Kind = Key.Kind,
        Status = Status,
        Subject = Subject,
        UserName = UserName,
        Priority = Priority,
        QueuedAt = QueuedAt,
        StartedAt = StartedAt,
        Tries = Tries,
        Error = Error,
    };
}
