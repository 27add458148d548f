namespace FlickrStack.ServiceModel;

/// <summary>Lists the caller's API keys, without their secrets.</summary>
/// <remarks>Order: <c>-createdAt</c> (default), <c>name</c>.</remarks>
[Route("/api/v1/keys", "GET"), RequiresScope(ServiceModel.Scopes.KeysWrite)]
public sealed class QueryApiKeys : PageQuery, IReturn<QueryResponse<ApiKey>>, IGet
{
    /// <summary>Those of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>Makes an API key that may do only what its scopes say.</summary>
/// <remarks>
/// A key made with another key has no scope that the other lacks (403 <c>KeyMayNotGrantScope</c>) and expires no later.
/// 409 <c>LimitReached</c> for who has 200 already, or what the service is set to.
/// </remarks>
[Route("/api/v1/keys", "POST"), RequiresScope(ServiceModel.Scopes.KeysWrite), Answers(201)]
public sealed class CreateApiKey : IReturn<CreatedApiKey>, IPost
{
    /// <summary>What the key is for, 1 to 100 characters.</summary>
    public string? Name { get; set; }

    /// <summary>What the key may do: one or more of <see cref="ServiceModel.Scopes"/>.</summary>
    public List<string>? Scopes { get; set; }

    /// <summary>Seconds until the key expires, 60 to 315360000 (ten years); without it the key stays until deleted.</summary>
    public int? ExpiresIn { get; set; }
}

/// <summary>Deletes an API key of the caller: it is refused from the next request on.</summary>
[Route("/api/v1/keys/{Id}", "DELETE"), RequiresScope(ServiceModel.Scopes.KeysWrite)]
public sealed class DeleteApiKey : IReturn<DeleteApiKeyResponse>, IDelete
{
    /// <summary>The key's id.</summary>
    public long Id { get; set; }

    /// <summary>A key of this user, by id or name, which only an administrator may ask for; the caller's own when absent.</summary>
    public string? User { get; set; }
}

/// <summary>The key is gone.</summary>
public sealed class DeleteApiKeyResponse;

/// <summary>A new API key with its secret.</summary>
public sealed class CreatedApiKey
{
    /// <summary>The secret. Send it as <c>Authorization: Bearer</c> or <c>X-Api-Key</c>; it is shown only here.</summary>
    public required string Secret { get; set; }

    /// <summary>The key as lists show it.</summary>
    public required ApiKey Key { get; set; }
}

/// <summary>An API key as its owner sees it.</summary>
public sealed class ApiKey
{
    /// <summary>The key's id.</summary>
    public long Id { get; set; }

    /// <summary>What the key is for.</summary>
    public required string Name { get; set; }

    /// <summary>The first characters of the secret.</summary>
    public required string Prefix { get; set; }

    /// <summary>Whether a login made it: it may do all that its user may do.</summary>
    public bool Login { get; set; }

    /// <summary>What the key may do.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>When the key was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the key expires.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When the key was last used, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The address it was then used from.</summary>
    public string? LastUsedFrom { get; set; }
}
