using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>What is counted over the bytes of a file while they pass.</summary>
internal sealed class FileSum : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Crc32 crc = new();

    public long Bytes { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        hash.AppendData(bytes);
        crc.Append(bytes);
    }

    public ReceivedFile Of(string path) =>
        new(path, Bytes, Convert.ToHexStringLower(hash.GetCurrentHash()), crc.Value);

    public void Dispose() => hash.Dispose();
}
