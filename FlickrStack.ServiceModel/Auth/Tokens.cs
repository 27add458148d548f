namespace FlickrStack.ServiceModel;

/// <summary>Signs in with a password for a pair of tokens.</summary>
/// <remarks>Refused like <see cref="Login"/>: 401, and 429 after too many failures. The pair ends as a login's key does.</remarks>
[Route("/api/v1/token", "POST"), AllowAnonymous]
public sealed class CreateToken : IReturn<TokenPair>, IPost
{
    /// <summary>The user's name; <c>username</c> is read as well.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    [Secret]
    public string? Password { get; set; }
}

/// <summary>Trades a refresh token for a new pair. Each is good once: one that comes again ends all that came of its login.</summary>
[Route("/api/v1/token/refresh", "POST"), AllowAnonymous]
public sealed class RefreshToken : IReturn<TokenPair>, IPost
{
    /// <summary>The refresh token of the last pair.</summary>
    [Secret]
    public string? Refresh { get; set; }
}

/// <summary>A pair of tokens.</summary>
public sealed class TokenPair
{
    /// <summary>Good for 15 minutes. Send it as <c>Authorization: Bearer</c>.</summary>
    public required string Access { get; set; }

    /// <summary>Good once, within 14 days, for <see cref="RefreshToken"/>.</summary>
    public required string Refresh { get; set; }
}

/// <summary>Changes the caller's password; deletes every other API key, and ends every token.</summary>
/// <remarks>A wrong old password is a 401, and counts as a failure to sign in.</remarks>
[Route("/api/v1/me/password", "POST"), RequiresLogin]
public sealed class ChangePassword : IReturn<ChangePasswordResponse>, IPost
{
    /// <summary>The password of now.</summary>
    [Secret]
    public string? OldPassword { get; set; }

    /// <summary>The new password, 8 to 200 characters.</summary>
    [Secret]
    public string? NewPassword { get; set; }
}

/// <summary>The password is changed.</summary>
public sealed class ChangePasswordResponse;

/// <summary>Ends every login of the caller, on every device: its key and its tokens. Made API keys stay.</summary>
[Route("/api/v1/logout/everywhere", "POST"), RequiresLogin]
public sealed class LogoutEverywhere : IReturn<LogoutResponse>, IPost;
