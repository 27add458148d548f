using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>
/// An application's key, a token or a token's request: 128 random bits as 32 lower-case digits, the form that Flickr's
/// keys have. What is kept is its hash, which says what it is, so that none passes for another.
/// </summary>
public sealed partial record FlickrKey
{
    private const int RandomBytes = 16;

    private FlickrKey(string kind, string text) => (Kind, Text) = (kind, text);

    public string Text { get; }

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Named)));

    /// <summary>The key with what it is.</summary>
    internal string Named => $"flickr-{Kind}:{Text}";

    private string Kind { get; }

    public static FlickrKey MintApplication() => new("application", Random());

    public static FlickrKey MintRequest() => new("request", Random());

    public static FlickrKey MintToken() => new("token", Random());

    public static FlickrKey MintVerifier() => new("verifier", Random());

    /// <summary>Reads an application's key; null for what cannot be one.</summary>
    public static FlickrKey? ParseApplication(string text) => Parse("application", text);

    /// <summary>Reads the key of a request for a token.</summary>
    public static FlickrKey? ParseRequest(string text) => Parse("request", text);

    /// <summary>Reads a token.</summary>
    public static FlickrKey? ParseToken(string text) => Parse("token", text);

    /// <summary>Reads what a user gives an application to show consent.</summary>
    public static FlickrKey? ParseVerifier(string text) => Parse("verifier", text);

    private static FlickrKey? Parse(string kind, string text) => Form().IsMatch(text) ? new(kind, text) : null;

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex Form();
}
