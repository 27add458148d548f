using System.Text;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Turns a credential into its caller, or into nobody.</summary>
public sealed class Authenticator(
    CallerTable callers, BasicPasswords passwords, Tokens tokens, KeyUse uses, ExpiredPhotos expired)
{
    public async Task<Caller?> ByKey(string secret, string address, CancellationToken cancel) =>
        ApiKey.Parse(secret) is { } key ? await ByHash(key.Hash, address, cancel) : null;

    /// <summary>Finds the caller of a key of any kind by the hash that is kept of it.</summary>
    public async Task<Caller?> ByHash(string hash, string address, CancellationToken cancel)
    {
        var caller = await Find(() => callers.FindByKey(hash, cancel), cancel);
        if (caller is not null) await uses.Note(caller, address, cancel);
        return caller;
    }

    /// <summary>A bearer sends a key or an access token.</summary>
    public async Task<Caller?> ByBearer(string secret, string address, CancellationToken cancel) =>
        tokens.Read(secret, TokenClaims.Access) is { } token
            ? await Find(() => callers.FindByToken(token.Family, token.Sub, cancel), cancel)
            : await ByKey(secret, address, cancel);

    /// <summary>Reads the credentials of HTTP's Basic scheme: <c>name:password</c>, or <c>key:</c>.</summary>
    public async Task<Caller?> ByBasic(string encoded, string address, CancellationToken cancel)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length)) return null;

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        if (parts.Length != 2) return null;
        if (parts[1].Length == 0) return await ByKey(parts[0], address, cancel);

        return await Find(() => passwords.Find(parts[0], parts[1], address, cancel), cancel);
    }

    // What has expired is gone before anything is answered: neither lists nor counts nor kept pages need know of it.
    private async Task<Caller?> Find(Func<Task<Caller?>> find, CancellationToken cancel)
    {
        var caller = await find();
        if (caller is not { HasExpired: true }) return caller;

        await expired.Delete(caller.UserId, cancel);
        return await find();
    }
}
