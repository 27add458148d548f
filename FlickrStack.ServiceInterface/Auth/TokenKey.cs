using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>A key that tokens are signed with, and the name that they call it by.</summary>
public sealed record TokenKey(byte[] Bytes)
{
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16];
}
