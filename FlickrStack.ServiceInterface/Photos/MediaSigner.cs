using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Signs addresses of files with a key that only this installation knows.</summary>
public sealed class MediaSigner : IDisposable
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 16;
    private readonly ThreadLocal<IncrementalHash> hash;
    private readonly TimeSpan window;
    private readonly TimeProvider clock;

    public MediaSigner(IOptions<DatabaseOptions> database, IOptions<MediaOptions> media, TimeProvider clock)
    {
        this.clock = clock;
        window = TimeSpan.FromMinutes(media.Value.WindowMinutes);
        var key = SecretFile.ReadOrCreate(Path.Combine(database.Value.Folder, "keys", "media.key"), KeyBytes);
        hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
    }

    public void Dispose() => hash.Dispose();

    /// <summary>The running window: addresses made within one are the same.</summary>
    public long Window => clock.GetUtcNow().Ticks / window.Ticks;

    /// <summary>When addresses made now expire, in Unix seconds.</summary>
    public long Expiry => new DateTimeOffset((Window + 2) * window.Ticks, TimeSpan.Zero).ToUnixTimeSeconds();

    public string Sign(long photo, string file, long expiry)
    {
        Span<byte> text = stackalloc byte[128];
        Encoding.UTF8.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{photo}/{file}?e={expiry}"), text, out var length);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.Value!.AppendData(text[..length]);
        hash.Value.GetHashAndReset(signature);
        return Base64Url.EncodeToString(signature[..SignatureBytes]);
    }

    /// <summary>How much longer an address is good for; null for one that was never signed or has expired.</summary>
    public TimeSpan? Remaining(long photo, string file, long expiry, string signature)
    {
        var left = expiry - clock.GetUtcNow().ToUnixTimeSeconds();
        var good = file.Length <= 40 && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(photo, file, expiry)), Encoding.UTF8.GetBytes(signature));
        return good && left > 0 ? TimeSpan.FromSeconds(left) : null;
    }
}
