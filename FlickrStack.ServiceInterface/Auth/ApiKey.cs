using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>
/// A secret of 192 random bits with a checksum, shown once: <c>fs_</c> and 38 characters. What is kept is its hash;
/// the secret is random, so a hash without salt is enough and can be looked up.
/// </summary>
public sealed record ApiKey(string Secret, string Hash)
{
    private const string Mark = "fs_";
    private const int RandomBytes = 24;
    private const int ChecksumBytes = 4;
    private const int ShownCharacters = 9;

    /// <summary>The first characters, by which people tell their keys apart.</summary>
    public string Prefix => Secret[..ShownCharacters];

    public static ApiKey Mint()
    {
        Span<byte> bytes = stackalloc byte[RandomBytes + ChecksumBytes];
        RandomNumberGenerator.Fill(bytes[..RandomBytes]);
        Checksum(bytes[..RandomBytes]).CopyTo(bytes[RandomBytes..]);
        return Of(Mark + Base64Url.EncodeToString(bytes));
    }

    /// <summary>Reads a secret; null for what cannot be one, so that garbage costs no look-up.</summary>
    public static ApiKey? Parse(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || !Base64Url.IsValid(text.AsSpan(Mark.Length))) return null;

        Span<byte> bytes = stackalloc byte[RandomBytes + ChecksumBytes + 1];
        return Base64Url.TryDecodeFromChars(text.AsSpan(Mark.Length), bytes, out var length)
            && length == RandomBytes + ChecksumBytes
            && Checksum(bytes[..RandomBytes]).AsSpan().SequenceEqual(bytes[RandomBytes..length])
            ? Of(text)
            : null;
    }

    private static ApiKey Of(string secret) =>
        new(secret, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))));

    private static byte[] Checksum(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..ChecksumBytes];
}
