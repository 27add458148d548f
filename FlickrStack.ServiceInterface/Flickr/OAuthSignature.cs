using System.Security.Cryptography;
using System.Text;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Signs calls as OAuth 1.0a does with HMAC-SHA1: RFC 5849, section 3.4.</summary>
/// <param name="ConsumerSecret">The secret of the application's key.</param>
/// <param name="TokenSecret">The secret of the user's token; empty where there is none.</param>
public sealed record OAuthSignature(string ConsumerSecret, string TokenSecret = "")
{
    public const string Method = "HMAC-SHA1";
    public const string Name = "oauth_signature";

    /// <summary>The signature of a call.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="address">The address as the caller believes it to be; its query is left out.</param>
    /// <param name="parameters">All parameters, those of the query too, not encoded.</param>
    public string Of(string verb, Uri address, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var key = Encoding.ASCII.GetBytes($"{Escape(ConsumerSecret)}&{Escape(TokenSecret)}");
#pragma warning disable CA5350 // Flickr knows no other method, and HMAC needs no hash without collisions.
        return Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.ASCII.GetBytes(TextOf(verb, address, parameters))));
#pragma warning restore CA5350
    }

    /// <summary>Whether a signature is that of a call, told in the same time whatever is wrong with it.</summary>
    public bool Matches(
        string signature, string verb, Uri address, IEnumerable<KeyValuePair<string, string>> parameters) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(verb, address, parameters)));

    /// <summary>What is signed: the «signature base string».</summary>
    public static string TextOf(string verb, Uri address, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var pairs = parameters
            .Where(parameter => parameter.Key is not (Name or "realm"))
            .Select(parameter => (Name: Escape(parameter.Key), Value: Escape(parameter.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}");
        return $"{verb.ToUpperInvariant()}&{Escape(address.GetLeftPart(UriPartial.Path))}&{Escape(string.Join('&', pairs))}";
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
