using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Whose things a request is about: the caller's own, or those of a user whom an administrator names.</summary>
public sealed class Whose(CurrentUser caller, UserTable users)
{
    /// <summary>Whether the last of the caller's requests named a user.</summary>
    public bool IsNamed { get; private set; }

    /// <param name="user">The id or the name of a user; nothing for the caller.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The user's id, which statements ask for as the owner.</returns>
    /// <exception cref="ApiException">The caller may not name one, or there is none.</exception>
    public async ValueTask<long> Owner(string? user, CancellationToken cancel)
    {
        IsNamed = !string.IsNullOrEmpty(user);
        if (!IsNamed) return caller.Id;
        if (!caller.Caller.Is(Roles.Admin)) throw ApiException.MissingRole(Roles.Admin);

        return await users.IdOf(user!, cancel) is > 0 and var id ? id : throw ApiException.NotFound("User");
    }
}
