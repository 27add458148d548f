using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>
/// The secrets that Flickr's form needs, computed from a key: the database holds none, and what is gone has none.
/// Losing that key ends all of them.
/// </summary>
public sealed class FlickrSecrets(Keys keys)
{
    private const int KeyBytes = 32;
    private const int PhotoDigits = 10;
    private const int KeyDigits = 16;

    private readonly Lazy<byte[]> key = new(() => keys.One("flickr", KeyBytes));

    /// <summary>What shows whoever knows it a photo in all sizes but the original.</summary>
    public string OfPhoto(long id) => OfFile("photo", id);

    /// <summary>What shows whoever knows it a photo's original.</summary>
    public string OfOriginal(long id) => OfFile("original", id);

    /// <summary>What calls with a key are signed with.</summary>
    public string Of(FlickrKey signer) => Digits(signer.Named, KeyDigits);

    private string OfFile(string what, long id) => Digits(string.Create(CultureInfo.InvariantCulture, $"{what}:{id}"), PhotoDigits);

    private string Digits(string text, int digits) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.ASCII.GetBytes(text)))[..digits];
}
