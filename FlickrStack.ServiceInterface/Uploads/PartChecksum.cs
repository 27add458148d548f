using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The checksum that a part of an upload must have.</summary>
public sealed record PartChecksum(HashAlgorithmName Algorithm, ReadOnlyMemory<byte> Hash)
{
    /// <exception cref="ApiException">It has another one.</exception>
    public async Task Check(Stream part, CancellationToken cancel)
    {
        var hash = await CryptographicOperations.HashDataAsync(Algorithm, part, cancel);
        if (!Hash.Span.SequenceEqual(hash))
            throw ApiException.ChecksumMismatch($"The {Algorithm} of what came is {Convert.ToBase64String(hash)}: send it again.");
    }
}
