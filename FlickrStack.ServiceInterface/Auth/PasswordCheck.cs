using FlickrStack.ServiceInterface.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>The one way in by password, for login and for Basic authentication.</summary>
public sealed class PasswordCheck(
    UserTable users,
    LoginAttemptTable attempts,
    PasswordHashing passwords,
    IOptions<LoginOptions> options,
    TimeProvider clock)
{
    private const int LongestAccount = 200;

    /// <summary>Returns the user whose name and password these are.</summary>
    /// <exception cref="ApiException">
    /// 401, the same whether the name is unknown, the password wrong or the account disabled; 429 after too many.
    /// </exception>
    public async Task<UserRow> Verify(string userName, string password, string address, CancellationToken cancel)
    {
        var account = userName.ToLowerInvariant();
        if (account.Length > LongestAccount) throw Wrong();

        using var slot = await passwords.Slot(cancel);
        await Count(account, address, cancel);
        var user = await users.FindByName(userName, cancel);
        var result = passwords.Verify(user, password);
        if (user is null || user.Disabled || result == PasswordVerificationResult.Failed) throw Wrong();

        await attempts.Forget(account, address, cancel);
        if (result != PasswordVerificationResult.SuccessRehashNeeded) return user;

        var renewed = passwords.Hash(password);
        if (await users.RenewHash(user, renewed, cancel)) return user with { PasswordHash = renewed };

        // Another login was first to renew it, or there is another password by now.
        var found = await users.Find(user.Id, cancel);
        return passwords.Verify(found, password) == PasswordVerificationResult.Success ? found! : throw Wrong();
    }

    private static ApiException Wrong() => ApiException.Unauthorized("Invalid Username or Password");

    // Counted before the hash is computed, so that guesses sent all at once are all counted.
    private async Task Count(string account, string address, CancellationToken cancel)
    {
        var window = TimeSpan.FromMinutes(options.Value.WindowMinutes);
        var now = clock.GetUtcNow();
        var counted = await attempts.Count(account, address, now, window, cancel);
        if (counted.Attempts > options.Value.MostFailures)
        {
            throw ApiException.TooMany(
                "Too many failed attempts to sign in: try again later.", counted.Since + window - now);
        }
    }
}
