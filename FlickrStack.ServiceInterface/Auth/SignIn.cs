namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Signing in: a password for a new key.</summary>
public sealed class SignIn(
    PasswordCheck passwords, ApiKeyTable keys, CallerTable callers, CurrentUser user, TimeProvider clock)
{
    public async Task<(Caller Caller, ApiKey Key)> Mint(
        string userName, string password, string? device, CancellationToken cancel)
    {
        var found = await passwords.Verify(userName, password, user.Address, cancel);
        var key = ApiKey.Mint();
        var added = await keys.Add(
            new()
            {
                UserId = found.Id,
                Hash = key.Hash,
                Prefix = key.Prefix,
                Name = string.IsNullOrWhiteSpace(device) ? "Login" : device.Trim(),
                Login = true,
                Scopes = ApiKeyRow.AllScopes,
                CreatedAt = clock.GetUtcNow(),
            },
            found.PasswordHash,
            cancel);
        if (!added) throw ApiException.Unauthorized();

        var caller = await callers.FindByUser(found.Id, found.PasswordHash, cancel) ?? throw ApiException.Unauthorized();

        return (caller, key);
    }
}
