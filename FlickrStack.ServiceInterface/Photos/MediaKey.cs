using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>One key and what is needed to sign with it fast: a page of photos has hundreds of addresses.</summary>
public sealed class MediaKey(byte[] key) : IDisposable
{
    public const int Bytes = 32;
    private const int SignatureBytes = 16;
    private const int MostText = 512;

    private readonly ThreadLocal<IncrementalHash> hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));

    public void Dispose() => hash.Dispose();

    public string Sign(string text)
    {
        Span<byte> bytes = stackalloc byte[MostText];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.Value!.AppendData(bytes[..length]);
        hash.Value.GetHashAndReset(signature);
        return Base64Url.EncodeToString(signature[..SignatureBytes]);
    }
}
