using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>How much work of a kind is in a state, and since when the oldest of it.</summary>
public sealed record JobCount
{
    public required string Worker { get; init; }

    public required JobStatus Status { get; init; }

    public required long Jobs { get; init; }

    public required DateTimeOffset Oldest { get; init; }

    public JobKind Kind => JobName.Of(Worker, "").Kind;
}
