using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Who sends a request, by which credential, as the database knew it when the request came in.</summary>
public sealed record Caller
{
    public required long UserId { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The key that was sent; none when it was a password.</summary>
    public required long? KeyId { get; init; }

    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>When the use of the key was last noted.</summary>
    public DateTimeOffset? KeyUsedAt { get; init; }

    /// <summary>The family of the access token that was sent; none when it was something else.</summary>
    public long? FamilyId { get; init; }

    /// <summary>Raised by whatever ends all tokens of the user.</summary>
    public required long TokenVersion { get; init; }

    /// <summary>
    /// The key's scopes; null when it may do all that its user may do, which only what a password was given for may.
    /// </summary>
    public required IReadOnlyList<string>? Scopes { get; init; }

    public required PlanRow Plan { get; init; }

    /// <summary>Raised by every change to the caller's library.</summary>
    public required long LibraryVersion { get; init; }

    /// <summary>How many photos that version holds.</summary>
    public required long PhotoCount { get; init; }

    /// <summary>Whether photos of the caller's have expired and are still there.</summary>
    public required bool HasExpired { get; init; }

    /// <summary>What the caller makes expires no later than the key it is made with.</summary>
    public DateTimeOffset? Limit(DateTimeOffset? expiry) => expiry is null || KeyExpiresAt < expiry ? KeyExpiresAt ?? expiry : expiry;

    public bool Holds(string scope) => Scopes is null || Scopes.Contains(scope);

    /// <summary>A role counts only for a credential that is not narrowed to scopes.</summary>
    public bool Is(string role) => Scopes is null && Roles.Contains(role);
}
