using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>
/// How much one user may have of what costs nothing to make: what is made on purpose is refused beyond it, what comes
/// of signing in ends the oldest.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>API keys that the user has made: more than programs that one person runs.</summary>
    [Range(1, 1_000_000)]
    public int Keys { get; set; } = 200;

    /// <summary>Links that are open at once: each lasts hours, so these are more than anybody hands out in a day.</summary>
    [Range(1, 1_000_000)]
    public int Links { get; set; } = 10_000;

    /// <summary>
    /// Logins that last at once, by key and by token each: more than one person has devices. The next one ends the one
    /// that was used least recently, so that nobody is ever locked out.
    /// </summary>
    [Range(1, 1_000_000)]
    public int Logins { get; set; } = 100;
}
