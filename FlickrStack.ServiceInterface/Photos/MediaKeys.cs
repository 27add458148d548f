using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>
/// The keys that addresses of files are signed with, each a file named by the window in which it came into use. A new
/// one is made every so many days; the one before it is good until the last address signed with it has expired.
/// </summary>
public sealed class MediaKeys(IOptions<DatabaseOptions> database, IOptions<MediaOptions> options)
{
    private const string Prefix = "media-";
    private const string Extension = ".key";
    private const int WindowsOfAnAddress = 2;

    private readonly string folder = Path.Combine(database.Value.Folder, "keys");
    private readonly long life = (long)TimeSpan.FromDays(options.Value.KeyDays).TotalMinutes / options.Value.WindowMinutes;
    private readonly Lock reading = new();
    private volatile Ring ring = new(-1, []);

    /// <summary>The good keys of a window, the one to sign with first.</summary>
    public IReadOnlyList<MediaKey> Of(long window)
    {
        if (ring.Window == window) return ring.Keys;

        lock (reading)
        {
            if (ring.Window != window) ring = new(window, Read(window));
            return ring.Keys;
        }
    }

    private List<MediaKey> Read(long window)
    {
        var begun = Begun();
        if (begun.Count == 0 || window - begun[0] >= life) begun.Insert(0, window);
        var keys = new List<MediaKey>();
        for (var i = 0; i < begun.Count; i++)
        {
            if (i == 0 || window - begun[i - 1] <= WindowsOfAnAddress)
                keys.Add(new(SecretFile.ReadOrCreate(PathOf(begun[i]), MediaKey.Bytes)));
            else
                File.Delete(PathOf(begun[i]));
        }

        return keys;
    }

    // The windows in which the keys came into use, the last one first.
    private List<long> Begun()
    {
        if (!Directory.Exists(folder)) return [];

        return
        [
            .. Directory.EnumerateFiles(folder, $"{Prefix}*{Extension}")
                .Select(path => Path.GetFileNameWithoutExtension(path)[Prefix.Length..])
                .Where(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(name => long.Parse(name, CultureInfo.InvariantCulture))
                .OrderDescending(),
        ];
    }

    private string PathOf(long window) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{window}{Extension}"));

    private sealed record Ring(long Window, IReadOnlyList<MediaKey> Keys);
}
