using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using JWT;
using JWT.Algorithms;
using JWT.Builder;
using JWT.Exceptions;
using JWT.Serializers;
using Newtonsoft.Json;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>Writes and reads tokens: JWT signed with HS256 and nothing else.</summary>
public sealed class Tokens(TokenKeys keys, TimeProvider clock)
{
    private const string Algorithm = "HS256";
    private const int Longest = 1000;
    private const int ClockSkewSeconds = 30;
    private static readonly JsonNetSerializer Json = new();
    private static readonly JwtBase64UrlEncoder Url = new();
    private static readonly HMACSHA256Algorithm Signing = new();

    private readonly JwtEncoder encoder = new(Signing, Json, Url);
    private readonly JwtDecoder decoder = new(Json, new JwtValidator(Json, new Clock(clock), ClockSkewSeconds), Url, Signing);

    public string Write(TokenClaims claims, DateTimeOffset expires)
    {
        var key = keys.Good()[0];
        var headers = new Dictionary<string, object> { ["kid"] = key.Id };
        var payload = new Dictionary<string, object>
        {
            ["use"] = claims.Use,
            ["sub"] = claims.Sub,
            ["family"] = claims.Family,
            ["jti"] = claims.Jti,
            ["iat"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
        };
        return encoder.Encode(headers, payload, key.Bytes);
    }

    /// <summary>Reads a token of one use; null for what is none of ours, or has expired.</summary>
    public TokenClaims? Read(string token, string use)
    {
        var parts = token.Split('.');
        if (token.Length > Longest || parts.Length != 3 || !parts.All(part => Base64Url.IsValid(part))) return null;

        try
        {
            var header = decoder.DecodeHeader<JwtHeader>(new JwtParts(parts));
            if (header?.Algorithm != Algorithm || Find(header.KeyId) is not { } key || !IsSigned(parts, key)) return null;

            var claims = decoder.DecodeToObject<TokenClaims>(new JwtParts(parts), key.Bytes, verify: true);
            return claims.Use == use ? claims : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or SignatureVerificationException)
        {
            // What the library says of whatever anybody likes to send, and, as the last one, of an expired token.
            return null;
        }
    }

    // The library compares signatures as text, in a time that tells how much of one is right.
    private static bool IsSigned(string[] parts, TokenKey key) => CryptographicOperations.FixedTimeEquals(
        HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")),
        Base64Url.DecodeFromChars(parts[2]));

    private TokenKey? Find(string? id) => keys.Good().FirstOrDefault(key => key.Id == id);

    private sealed class Clock(TimeProvider clock) : IDateTimeProvider
    {
        public DateTimeOffset GetNow() => clock.GetUtcNow();
    }
}
