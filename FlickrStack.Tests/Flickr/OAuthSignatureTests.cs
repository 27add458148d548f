using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.Tests.Flickr;

/// <summary>The signatures expected here were made by openssl, from the text that RFC 5849 prints.</summary>
internal sealed class OAuthSignatureTests
{
    private static readonly KeyValuePair<string, string>[] OfTheRfc =
    [
        new("b5", "=%3D"), new("a3", "a"), new("c@", ""), new("a2", "r b"), new("c2", ""), new("a3", "2 q"),
        new("oauth_consumer_key", "9djdj82h48djs9d2"), new("oauth_token", "kkk9d7dh3k39sjv7"), new("oauth_nonce", "7d8f3e4a"),
        new("oauth_signature_method", "HMAC-SHA1"), new("oauth_timestamp", "137131201"),
        new("realm", "Example"), new("oauth_signature", "bYT5CMsGcbgUdFHObYMEfcx6bsw="),
    ];

    [Test]
    public void What_is_signed_is_what_the_rfc_prints() => Assert.That(
        OAuthSignature.TextOf("post", new("HTTP://EXAMPLE.COM:80/request?b5=%3D%253D"), OfTheRfc),
        Is.EqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D"
            + "%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
            + "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"));

    [TestCase("j49sn3js9bn", "dh893hdasih9", "/GDK59nCnahFHM+AXd0cMNd2BRY=")]
    [TestCase("j49sn3js9bn", "", "TZPaCUzRI9wEzuPa896YyzNdSCc=")]
    [TestCase("a&b ❄", "d/h", "Y2DkdsAlk5rhGIJjw642TxwG2+4=")]
    public void The_signature_is_that_of_others(string consumerSecret, string tokenSecret, string expected)
    {
        var signature = new OAuthSignature(consumerSecret, tokenSecret);
        var address = new Uri("http://example.com/request");

        Assert.That(signature.Of("POST", address, OfTheRfc), Is.EqualTo(expected));
        Assert.That(signature.Matches(expected, "POST", address, OfTheRfc));
        Assert.That(signature.Matches(expected, "GET", address, OfTheRfc), Is.False);
        Assert.That(signature.Matches("", "POST", address, OfTheRfc), Is.False);
        Assert.That(signature.Matches(expected, "POST", address, [.. OfTheRfc, new("more", "")]), Is.False);
    }

    [Test]
    public void Signs_and_letters_of_any_language_are_signed_as_flickr_reads_them()
    {
        KeyValuePair<string, string>[] call = [new("text", "A"), new("method", "flickr.test.login"), new("text", "!*'()~ +&å❄")];

        var signed = new OAuthSignature("s", "t").Of("GET", new("https://api.flickr.com/services/rest"), call);

        Assert.That(signed, Is.EqualTo("VFMlRqQB6W6bDbR/rpaG+eT/PFQ="));
    }
}
