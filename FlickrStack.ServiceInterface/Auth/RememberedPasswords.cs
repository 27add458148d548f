using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Caching.Memory;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>The passwords that were right within the last minute, by account and address, under a key of this process.</summary>
public sealed class RememberedPasswords(TimeProvider clock) : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = Most });

    public Entry? Find(string userName, string password, string address) =>
        entries.Get<Entry>(Name(userName, address)) is { } entry
        && clock.GetUtcNow() < entry.Until
        && CryptographicOperations.FixedTimeEquals(Mac(password), entry.Mac) ? entry : null;

    public void Add(string userName, string password, string address, UserRow user) => entries.Set(
        Name(userName, address),
        new Entry(Mac(password), user.Id, user.PasswordHash, clock.GetUtcNow() + Life),
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });

    public void Forget(string userName, string address) => entries.Remove(Name(userName, address));

    public void Dispose() => entries.Dispose();

    private static (string Account, string Address) Name(string userName, string address) =>
        (userName.ToLowerInvariant(), address);

    private byte[] Mac(string password) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(password));

    /// <summary>Whose password was right.</summary>
    public sealed record Entry(byte[] Mac, long UserId, string PasswordHash, DateTimeOffset Until);
}
