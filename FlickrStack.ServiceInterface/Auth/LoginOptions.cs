using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>How hard passwords are to guess.</summary>
public sealed class LoginOptions
{
    /// <summary>Failures for one account from one address before it is refused for the rest of the window.</summary>
    [Range(1, 1000)]
    public int MostFailures { get; set; } = 10;

    /// <summary>The window that failures are counted in, in minutes.</summary>
    [Range(1, 1440)]
    public int WindowMinutes { get; set; } = 10;

    /// <summary>Rounds of PBKDF2 for new hashes. An older hash is renewed when its user next signs in.</summary>
    [Range(1000, 10_000_000)]
    public int HashIterations { get; set; } = 100_000;
}
