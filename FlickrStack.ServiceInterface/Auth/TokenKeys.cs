using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>The keys of today that tokens are good with: those of the settings, or the service's own.</summary>
public sealed class TokenKeys(Keys keys, IOptions<TokenOptions> options, TimeProvider clock)
{
    // A refresh token is good for 14 days, and a little more where clocks differ.
    private const int Overlap = 15;

    private readonly KeySchedule schedule = new(options.Value.KeyDays, Overlap);
    private readonly Lock reading = new();
    private volatile Ring ring = new(-1, []);

    /// <summary>The good keys, the one to sign with first.</summary>
    public IReadOnlyList<TokenKey> Good()
    {
        var today = clock.GetUtcNow().ToUnixTimeSeconds() / 86_400;
        if (ring.Day == today) return ring.Keys;

        lock (reading)
        {
            if (ring.Day != today) ring = new(today, [.. Read(today).Select(bytes => new TokenKey(bytes))]);
            return ring.Keys;
        }
    }

    private IEnumerable<byte[]> Read(long today) => options.Value is { Key: { } key, PreviousKey: var previous }
        ? new[] { key, previous }.OfType<string>().Select(Convert.FromBase64String)
        : keys.Good("token", schedule, today, KeyOptions.LeastBytes);

    private sealed record Ring(long Day, IReadOnlyList<TokenKey> Keys);
}
