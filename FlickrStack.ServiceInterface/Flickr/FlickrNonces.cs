using Microsoft.Extensions.Caching.Memory;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>
/// The calls signed of late, so that none is made twice. This process remembers its own, and not more than so many: over
/// HTTPS nobody can repeat a call but who made it.
/// </summary>
public sealed class FlickrNonces : IDisposable
{
    private const int MostRemembered = 100_000;
    // Twice what clocks may differ: a call is good from ten minutes before its time until ten minutes after.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(20);

    private readonly MemoryCache used = new(new MemoryCacheOptions { SizeLimit = MostRemembered });
    private readonly Lock taking = new();

    /// <summary>Returns whether it was not used before.</summary>
    public bool Use(FlickrKey application, string nonce, string signature)
    {
        var key = (application.Text, nonce, signature);
        lock (taking)
        {
            if (used.TryGetValue(key, out _)) return false;

            used.Set(key, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
            return true;
        }
    }

    public void Dispose() => used.Dispose();
}
