using System.Security.Cryptography;
using System.Text.Json;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Seals what imports are ordered with, keys and tokens of users among it, by AES-GCM under a key that no table holds.</summary>
public sealed class ImportSeal(Keys keys)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    // One key for good: what it seals is erased when the import ends.
    private readonly Lazy<byte[]> key = new(() => keys.One("import-0", KeyBytes));

    /// <summary>Seals an order so that it opens for its owner alone.</summary>
    public string Close(StartImport order, long owner)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(order);
        var box = new byte[NonceBytes + TagBytes + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key.Value, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), text, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), BitConverter.GetBytes(owner));
        return Convert.ToBase64String(box);
    }

    /// <exception cref="CryptographicException">It was not sealed with this key for this owner.</exception>
    public StartImport Open(string seal, long owner)
    {
        var box = Convert.FromBase64String(seal);
        var text = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key.Value, TagBytes);
        cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), text, BitConverter.GetBytes(owner));
        return JsonSerializer.Deserialize<StartImport>(text)!;
    }
}
