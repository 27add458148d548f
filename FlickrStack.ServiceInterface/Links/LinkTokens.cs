using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>
/// The tokens of links, 128 bits each: derived from a random seed with a key that no table holds, so that they can be
/// shown again and a copy of the tables opens nothing.
/// </summary>
public sealed class LinkTokens(Keys keys)
{
    private const int KeyBytes = 32;
    private const int TokenBytes = 16;

    private readonly Lazy<byte[]> key = new(() => keys.One("links", KeyBytes));

    // Random, and not the link's id: ids come again when an old copy of the tables is restored.
    public static string NewSeed() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public string Of(string seed) => Base64Url.EncodeToString(
        HMACSHA256.HashData(key.Value, Encoding.ASCII.GetBytes(seed)).AsSpan(0, TokenBytes));

    /// <summary>What a token is found by, whatever text it is.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
