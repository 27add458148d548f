namespace FlickrStack.ServiceModel;

/// <summary>Signs in with a password and mints a new API key.</summary>
/// <remarks>
/// A wrong name, a wrong password and a disabled account are the same 401. Ten failures for one account from one
/// address within ten minutes are a 429 with <c>Retry-After</c>. The key ends when 100 others, or as many as the service
/// is set to, were made or used by logins since its last use.
/// </remarks>
[Route("/api/v1/login", "POST"), AllowAnonymous]
public sealed class Login : IReturn<LoginResponse>, IPost
{
    /// <summary>The user's name; <c>username</c> is read as well.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    [Secret]
    public string? Password { get; set; }

    /// <summary>What the key is for, shown in the list of keys; at most 100 characters.</summary>
    public string? Device { get; set; }
}

/// <summary>A new API key and whose it is.</summary>
public sealed class LoginResponse
{
    /// <summary>The API key. Send it as <c>Authorization: Bearer</c> or <c>X-Api-Key</c>; it is shown only here.</summary>
    public required string Token { get; set; }

    /// <summary>Always <c>Bearer</c>.</summary>
    public required string TokenType { get; set; }

    /// <summary>The user's id.</summary>
    public long UserId { get; set; }

    /// <summary>The name the user signs in with.</summary>
    public required string UserName { get; set; }

    /// <summary>The name shown to people.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The user's roles.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>The name of the user's plan.</summary>
    public required string Plan { get; set; }
}

/// <summary>
/// Deletes exactly the API key that the call carries, or ends the login of its access token with all tokens of it: they are
/// refused from the next request on.
/// </summary>
[Route("/api/v1/logout", "POST,DELETE"), RequiresUser]
public sealed class Logout : IReturn<LogoutResponse>, IPost;

/// <summary>The key is gone.</summary>
public sealed class LogoutResponse;

/// <summary>Who am I, on which plan, and how much of it is used.</summary>
[Route("/api/v1/me", "GET"), RequiresUser]
public sealed class GetProfile : IReturn<Profile>, IGet;

/// <summary>A user as the user sees it.</summary>
public sealed class Profile
{
    /// <summary>The user's id.</summary>
    public long Id { get; set; }

    /// <summary>The name the user signs in with.</summary>
    public required string UserName { get; set; }

    /// <summary>The name shown to people.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The user's roles.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>The user's plan with its rights.</summary>
    public required Plan Plan { get; set; }

    /// <summary>How many photos the user has.</summary>
    public long PhotoCount { get; set; }

    /// <summary>Bytes taken by the user's originals.</summary>
    public long UsedBytes { get; set; }
}

/// <summary>ServiceStack's login and logout: provider <c>credentials</c> signs in, <c>logout</c> signs out.</summary>
/// <remarks>Without a provider and a name it tells who is signed in. The minted key is <c>bearerToken</c>.</remarks>
[Route("/auth", "GET,POST"), Route("/auth/{Provider}", "GET,POST"), AllowAnonymous]
public sealed class Authenticate : IReturn<AuthenticateResponse>, IPost
{
    /// <summary><c>credentials</c>, <c>login</c> (the same) or <c>logout</c>.</summary>
    public string? Provider { get; set; }

    /// <summary>The user's name.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    [Secret]
    public string? Password { get; set; }
}

/// <summary>ServiceStack's name for logout; an anonymous call is answered as well.</summary>
[Route("/auth/logout", "GET,POST"), AllowAnonymous]
public sealed class AuthenticateLogout : IReturn<AuthenticateResponse>, IPost;

/// <summary>Who is signed in, in ServiceStack's shape; empty after logout.</summary>
public sealed class AuthenticateResponse
{
    /// <summary>The user's id, as text.</summary>
    public string? UserId { get; set; }

    /// <summary>The name the user signs in with.</summary>
    public string? UserName { get; set; }

    /// <summary>The name shown to people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The minted API key; shown only after signing in.</summary>
    public string? BearerToken { get; set; }

    /// <summary>The user's roles.</summary>
    public List<string>? Roles { get; set; }

    /// <summary>How the caller signed in.</summary>
    public string? AuthProvider { get; set; }
}
