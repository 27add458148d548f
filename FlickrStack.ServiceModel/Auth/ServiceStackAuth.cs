namespace FlickrStack.ServiceModel;

/// <summary>ServiceStack's way to a new access token, which its clients go by themselves when the old one has expired.</summary>
/// <remarks>The refresh token stays good, unlike with <see cref="ServiceModel.RefreshToken"/>: these clients keep the one they have.</remarks>
[Route("/access-token", "POST"), AllowAnonymous]
public sealed class GetAccessToken : IReturn<GetAccessTokenResponse>, IPost
{
    /// <summary>The refresh token of a pair.</summary>
    [Secret]
    public string? RefreshToken { get; set; }
}

/// <summary>A new access token.</summary>
public sealed class GetAccessTokenResponse
{
    /// <summary>Good for 15 minutes. Send it as <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; set; }
}

/// <summary>ServiceStack's list of the keys that the caller has made. Secrets are not kept: of each there is the beginning.</summary>
[Route("/apikeys", "GET"), RequiresScope(Scopes.KeysWrite)]
public sealed class GetApiKeys : IReturn<GetApiKeysResponse>, IGet;

/// <summary>Makes one key that may do everything, and deletes all others that the caller has made; logins stay.</summary>
[Route("/apikeys/regenerate", "POST"), RequiresLogin]
public sealed class RegenerateApiKeys : IReturn<GetApiKeysResponse>, IPost;

/// <summary>API keys in ServiceStack's shape.</summary>
public sealed class GetApiKeysResponse
{
    /// <summary>One for each key.</summary>
    public List<UserApiKey> Results { get; set; } = [];
}

/// <summary>An API key in ServiceStack's shape.</summary>
public sealed class UserApiKey
{
    /// <summary>The secret where it was made by this call; its first characters otherwise.</summary>
    public required string Key { get; set; }

    /// <summary>Always <c>secret</c>.</summary>
    public required string KeyType { get; set; }

    /// <summary>When the key expires.</summary>
    public DateTimeOffset? ExpiryDate { get; set; }
}
