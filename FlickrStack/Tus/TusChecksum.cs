using System.Security.Cryptography;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Uploads;

namespace FlickrStack.Tus;

/// <summary>The header <c>Upload-Checksum</c>: the algorithm's name, a space, and the hash in Base64.</summary>
internal static class TusChecksum
{
    private static readonly Dictionary<string, (HashAlgorithmName Name, int Bytes)> Known = new()
    {
        ["sha1"] = (HashAlgorithmName.SHA1, SHA1.HashSizeInBytes),
        ["sha256"] = (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
        ["md5"] = (HashAlgorithmName.MD5, MD5.HashSizeInBytes),
    };

    public static string Algorithms { get; } = string.Join(',', Known.Keys);

    /// <returns>Null where there is none.</returns>
    public static PartChecksum? Read(string header)
    {
        if (header.Length == 0) return null;

        var words = header.Split(' ');
        if (!Known.TryGetValue(words[0], out var algorithm)) throw Invalid($"The algorithms are {Algorithms}.");

        var hash = new byte[algorithm.Bytes];
        if (words.Length != 2 || !Convert.TryFromBase64String(words[1], hash, out var written) || written != hash.Length)
            throw Invalid($"It must be {words[0]}, a space and {hash.Length} bytes in Base64.");

        return new(algorithm.Name, hash);
    }

    private static ApiException Invalid(string message) => ApiException.Invalid("InvalidChecksum", "Upload-Checksum", message);
}
