using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Signs addresses of files with a key that only this installation knows.</summary>
public sealed class MediaSigner(MediaKeys keys, IOptions<MediaOptions> options, TimeProvider clock)
{
    private const int MostSubject = 100;
    private readonly TimeSpan window = TimeSpan.FromMinutes(options.Value.WindowMinutes);

    /// <summary>The running window: addresses made within one are the same.</summary>
    public long Window => clock.GetUtcNow().Ticks / window.Ticks;

    /// <summary>When addresses made now expire, in Unix seconds.</summary>
    public long Expiry => new DateTimeOffset((Window + 2) * window.Ticks, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>Signs what an address says of a file, as <see cref="TextOf(long, string, long)"/> writes it.</summary>
    public string Sign(string text) => keys.Of(Window)[0].Sign(text);

    /// <summary>Signs anything that has an address of its own.</summary>
    public string Sign(string subject, long expiry) => Sign(TextOf(subject, expiry));

    /// <summary>What is signed of a file: the end of its address.</summary>
    public static string TextOf(long photo, string file, long expiry) =>
        string.Create(CultureInfo.InvariantCulture, $"{photo}/{file}?e={expiry}");

    /// <summary>How much longer an address is good for; null for one that was never signed or has expired.</summary>
    public TimeSpan? Remaining(long photo, string file, long expiry, string signature) =>
        Remaining(SubjectOf(photo, file), expiry, signature);

    public TimeSpan? Remaining(string subject, long expiry, string signature)
    {
        var left = expiry - clock.GetUtcNow().ToUnixTimeSeconds();
        if (left <= 0 || subject.Length > MostSubject) return null;

        var (text, given) = (TextOf(subject, expiry), Encoding.UTF8.GetBytes(signature));
        return keys.Of(Window).Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key.Sign(text)), given))
            ? TimeSpan.FromSeconds(left)
            : null;
    }

    private static string SubjectOf(long photo, string file) => string.Create(CultureInfo.InvariantCulture, $"{photo}/{file}");

    private static string TextOf(string subject, long expiry) =>
        string.Create(CultureInfo.InvariantCulture, $"{subject}?e={expiry}");
}
