using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>An API key as it is kept: without its secret.</summary>
public sealed record ApiKeyRow : IPageRow
{
    /// <summary>The scopes of a key that may do all that its user may do.</summary>
    public const string AllScopes = "*";

    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long UserId { get; init; }

    public required string Hash { get; init; }

    public required string Prefix { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether a login made it, and not another key.</summary>
    public bool Login { get; init; }

    /// <summary>Scopes, separated by commas, or <see cref="AllScopes"/>.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public string? LastUsedFrom { get; init; }

    public ServiceModel.ApiKey ToDto() => new()
    {
        Id = Id,
        Name = Name,
        Prefix = Prefix,
        Login = Login,
        Scopes = [.. Scopes == AllScopes ? ServiceModel.Scopes.All : Scopes.Split(',')],
        CreatedAt = CreatedAt,
        ExpiresAt = ExpiresAt,
        LastUsedAt = LastUsedAt,
        LastUsedFrom = LastUsedFrom,
    };
}
