namespace FlickrStack.ServiceInterface.Auth;

/// <summary>An API key as it is kept: without its secret.</summary>
public sealed record ApiKeyRow
{
    /// <summary>The scopes of a key that may do all that its user may do.</summary>
    public const string AllScopes = "*";

    public required long UserId { get; init; }

    public required string Hash { get; init; }

    public required string Prefix { get; init; }

    public required string Name { get; init; }

    /// <summary>Scopes, separated by commas, or <see cref="AllScopes"/>.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}
