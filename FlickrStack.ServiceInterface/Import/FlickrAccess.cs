using System.Globalization;
using FlickrStack.ServiceInterface.Flickr;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Where Flickr's API is, and as whom it is called.</summary>
public sealed record FlickrAccess(Uri BaseUrl, string? ApiKey, string? ApiSecret = null, string? Token = null, string? TokenSecret = null)
{
    /// <summary>The address of a call, signed where there is a token; good for one attempt.</summary>
    public Uri AddressOf(string method, FlickrArguments arguments, DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> query =
        [
            new("method", method), new("format", "json"), new("nojsoncallback", "1"), .. arguments, .. Identity(now),
        ];
        if (Token is not null) query.Add(new(OAuthSignature.Name, new OAuthSignature(ApiSecret ?? "", TokenSecret ?? "").Of("GET", BaseUrl, query)));
        return new(QueryHelpers.AddQueryString(BaseUrl.ToString(), query.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))));
    }

    // Flickr takes nobody's word for who somebody is, but anybody's for which application it is.
    private KeyValuePair<string, string>[] Identity(DateTimeOffset now) => Token is null
        ? [new("api_key", ApiKey ?? "")]
        :
        [
            new("oauth_consumer_key", ApiKey ?? ""),
            new("oauth_token", Token),
            new("oauth_signature_method", OAuthSignature.Method),
            new("oauth_timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new("oauth_nonce", Guid.NewGuid().ToString("N")),
            new("oauth_version", "1.0"),
        ];

    // Secrets do not come into a log by the way of a record's text.
    public override string ToString() => BaseUrl.ToString();
}
