using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// The keys of the service: derived from the secret of the settings, so that all nodes have the same at any moment without
/// asking each other, or generated into files.
/// </summary>
public sealed class Keys(IOptions<DatabaseOptions> database, IOptions<KeyOptions> options)
{
    private readonly byte[][] secrets =
        [.. new[] { options.Value.Secret, options.Value.PreviousSecret }.OfType<string>().Select(Convert.FromBase64String)];

    /// <summary>The folder of generated keys.</summary>
    public string Folder { get; } = Path.Combine(database.Value.Folder, "keys");

    /// <summary>Whether they are derived from a secret.</summary>
    public bool AreShared => secrets.Length > 0;

    /// <summary>The one key for something, for good.</summary>
    public byte[] One(string name, int length) => AreShared
        ? Derive(secrets[0], name, length)
        : SecretFile.ReadOrCreate(Path.Combine(Folder, name + ".key"), length);

    /// <summary>One key for something from each secret, the one of today first.</summary>
    public List<byte[]> OfEach(string name, int length) => [.. secrets.Select(secret => Derive(secret, name, length))];

    /// <summary>
    /// The keys for something that are good in a window of time, the one to sign with first. A new one comes into use
    /// after so many windows; the one before it is good for a few more.
    /// </summary>
    public List<byte[]> Good(string name, KeySchedule schedule, long window, int length)
    {
        if (!AreShared) return new KeyFiles(Folder, name, schedule).Read(window, length);

        var begun = window - (window % schedule.Life);
        List<long> good = [begun];
        if (window - begun <= schedule.Overlap) good.Add(begun - schedule.Life);
        // A node whose clock is ahead may sign with the next one already.
        if (begun + schedule.Life - window == 1) good.Add(begun + schedule.Life);
        return [.. from secret in secrets from start in good select Derive(secret, Name(name, start), length)];
    }

    private static string Name(string name, long window) => string.Create(CultureInfo.InvariantCulture, $"{name}-{window}");

    private static byte[] Derive(byte[] secret, string name, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: Encoding.UTF8.GetBytes($"FlickrStack {name}"));
}
