using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>A user with plan and usage, as administrators see one: there is no hash in it.</summary>
public sealed record AccountRow : IPageRow
{
    public required long Id { get; init; }

    public object? SortKey { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Roles, separated by commas.</summary>
    public required string Roles { get; init; }

    public required string Plan { get; init; }

    public required long PlanId { get; init; }

    public required bool Disabled { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long PhotoCount { get; init; }

    public required long UsedBytes { get; init; }

    public User ToDto() => new()
    {
        Id = Id,
        UserName = UserName,
        DisplayName = DisplayName,
        Roles = [.. Roles.Split(',', StringSplitOptions.RemoveEmptyEntries)],
        Plan = Plan,
        PlanId = PlanId,
        Disabled = Disabled,
        CreatedAt = CreatedAt,
        PhotoCount = PhotoCount,
        UsedBytes = UsedBytes,
    };
}
