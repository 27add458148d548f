namespace FlickrStack.ServiceInterface.Auth;

/// <summary>What a token says.</summary>
public sealed record TokenClaims
{
    public const string Access = "access";
    public const string Refresh = "refresh";

    /// <summary>What the token is for: <see cref="Access"/> or <see cref="Refresh"/>.</summary>
    public string Use { get; init; } = "";

    /// <summary>The user's id.</summary>
    public long Sub { get; init; }

    /// <summary>The family, which is all that came of one login.</summary>
    public long Family { get; init; }

    /// <summary>The token's own random name.</summary>
    public string Jti { get; init; } = "";
}
