using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>What an administrator has done, as the table holds it.</summary>
public sealed record AuditRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long UserId { get; init; }

    public required string UserName { get; init; }

    public required string Operation { get; init; }

    public string? Subject { get; init; }

    public required string Details { get; init; }

    public required string Address { get; init; }

    public required string RequestId { get; init; }

    public AuditRecord ToDto() => new()
    {
        Id = Id,
        At = At,
        UserId = UserId,
        UserName = UserName,
        Operation = Operation,
        Subject = Subject,
        Details = Details,
        Address = Address,
        RequestId = RequestId,
    };
}
