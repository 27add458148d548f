namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>How long a call took, and in which hour it came.</summary>
public sealed record TimeRow
{
    public required long Hour { get; init; }

    public required double Milliseconds { get; init; }
}
