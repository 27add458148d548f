using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>A call, as the table holds one.</summary>
public sealed record TrackingRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required DateTimeOffset At { get; init; }

    public long? UserId { get; init; }

    public string? UserName { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public string? Operation { get; init; }

    public required int Status { get; init; }

    public required double Milliseconds { get; init; }

    public required string Address { get; init; }

    public string? UserAgent { get; init; }

    public required string RequestId { get; init; }

    public ServiceModel.Tracking ToDto() => new()
    {
        Id = Id,
        At = At,
        UserId = UserId,
        UserName = UserName,
        Method = Method,
        Path = Path,
        Operation = Operation,
        Status = Status,
        Milliseconds = Milliseconds,
        Address = Address,
        UserAgent = UserAgent,
        RequestId = RequestId,
    };
}
