namespace FlickrStack.ServiceInterface.Auth;

/// <summary>How often an account was tried from an address in the running window.</summary>
public sealed record LoginAttempts
{
    public required long Attempts { get; init; }

    public required DateTimeOffset Since { get; init; }
}
