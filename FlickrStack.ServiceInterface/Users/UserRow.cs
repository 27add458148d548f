namespace FlickrStack.ServiceInterface.Users;

/// <summary>A user, as the table holds one.</summary>
public sealed record UserRow
{
    public long Id { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public string PasswordHash { get; init; } = "";

    /// <summary>Roles, separated by commas.</summary>
    public required string Roles { get; init; }

    public required long PlanId { get; init; }

    public bool Disabled { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
