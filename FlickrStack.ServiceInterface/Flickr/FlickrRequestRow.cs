namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>An application's request for a token.</summary>
public sealed record FlickrRequestRow
{
    public required string Hash { get; init; }

    public required long ApplicationId { get; init; }

    /// <summary>Where the user's browser goes with the verifier; <c>oob</c> where the user copies it.</summary>
    public required string Callback { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The user who consented; null before.</summary>
    public long? UserId { get; init; }

    /// <summary>The hash of the password that was given with the consent: a token is good only while it is the user's.</summary>
    public string? PasswordHash { get; init; }

    public FlickrGrant? Permission { get; init; }

    public string? VerifierHash { get; init; }
}
