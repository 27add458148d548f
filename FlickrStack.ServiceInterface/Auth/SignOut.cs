using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Signing out: credentials that are good no longer.</summary>
public sealed class SignOut(
    Database database, UserTable users, ApiKeyTable keys, TokenFamilyTable families, CurrentUser user)
{
    /// <summary>Ends the credential in use, where there is one that can be ended.</summary>
    public async Task Here(CancellationToken cancel)
    {
        if (!user.IsSignedIn) return;
        if (user.Caller.KeyId is { } key) await keys.Delete(key, user.Id, cancel);
        if (user.Caller.FamilyId is { } family) await families.Delete(family, user.Id, cancel);
    }

    /// <summary>Ends every login of the user.</summary>
    public async Task Everywhere(CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await users.EndTokens(user.Id, cancel);
        await keys.DeleteLogins(user.Id, cancel);
        await transaction.Commit();
    }

    /// <summary>
    /// Replaces a password that was checked, with everything it was given for but the key in use, and returns whether it
    /// was the password still.
    /// </summary>
    public async Task<bool> Replace(UserRow known, string hash, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        if (!await users.ChangePassword(known, hash, cancel)) return false;

        await keys.DeleteAll(known.Id, user.Caller.KeyId, cancel);
        await transaction.Commit();
        return true;
    }
}
