using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// The keys that addresses of files are signed with. A new one is made every so many days; the one before it is good
/// until the last address signed with it has expired.
/// </summary>
public sealed class MediaKeys(Keys keys, IOptions<MediaOptions> options)
{
    private const int WindowsOfAnAddress = 2;

    private readonly KeySchedule schedule = new(
        (long)TimeSpan.FromDays(options.Value.KeyDays).TotalMinutes / options.Value.WindowMinutes,
        WindowsOfAnAddress);

    private readonly Lock reading = new();
    private volatile Ring ring = new(-1, []);

    /// <summary>The good keys of a window, the one to sign with first.</summary>
    public IReadOnlyList<MediaKey> Of(long window)
    {
        if (ring.Window == window) return ring.Keys;

        lock (reading)
        {
            if (ring.Window != window)
                ring = new(window, keys.Good("media", schedule, window, MediaKey.Bytes).ConvertAll(bytes => new MediaKey(bytes)));
            return ring.Keys;
        }
    }

    private sealed record Ring(long Window, IReadOnlyList<MediaKey> Keys);
}
