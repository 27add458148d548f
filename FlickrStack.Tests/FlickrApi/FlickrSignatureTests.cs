using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrSignatureTests : FlickrApiFixture
{
    private static readonly (string, string)[] Login = [("method", "flickr.test.login"), ("format", "json"), ("nojsoncallback", "1"), ("say", "é ~*'()!+&=%")];

    [Test]
    public void The_text_that_is_signed_is_that_of_the_rfc_s_example()
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("b5", "=%3D"), new("a3", "a"), new("c@", ""), new("a2", "r b"), new("oauth_consumer_key", "9djdj82h48djs9d2"),
            new("oauth_token", "kkk9d7dh3k39sjv7"), new("oauth_signature_method", "HMAC-SHA1"), new("oauth_timestamp", "137131201"),
            new("oauth_nonce", "7d8f3e4a"), new("c2", ""), new("a3", "2 q"), new("oauth_signature", "x"), new("realm", "Example"),
        ];

        var text = OAuthSignature.TextOf("post", new("http://EXAMPLE.com:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"), parameters);

        Assert.That(text, Is.EqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"));
    }

    [TestCase("/services/rest")]
    [TestCase("/services/rest/")]
    [TestCase("https://api.flickr.com/services/rest")]
    [TestCase("https://api.flickr.com/services/rest/")]
    [TestCase("https://www.flickr.com/services/rest/")]
    public async Task The_address_may_be_ours_or_the_one_the_client_believes_to_call(string believed)
    {
        foreach (var path in new[] { "/services/rest", "/services/rest/" })
            Assert.That(await Stat(await Token.Get(path, Token.Signed("GET", new(App.Address, believed), Login))), Is.EqualTo("ok"));
    }

    [Test]
    public async Task The_signature_comes_by_query_form_or_header()
    {
        var own = new Uri(App.Address, FlickrCaller.Rest);
        var signed = Token.Signed("POST", own, Login);
        using var header = new HttpRequestMessage(HttpMethod.Post, $"{FlickrCaller.Rest}?{FlickrCaller.Encoded(signed.Where(pair => !pair.Key.StartsWith("oauth_", StringComparison.Ordinal)))}");
        header.Headers.TryAddWithoutValidation("Authorization", "OAuth realm=\"x\", " + string.Join(", ", signed
            .Where(pair => pair.Key.StartsWith("oauth_", StringComparison.Ordinal)).Select(pair => $"{pair.Key}=\"{Uri.EscapeDataString(pair.Value)}\"")));
        using var http = App.Http();

        Assert.That(await Stat(await http.SendAsync(header)), Is.EqualTo("ok"));
        Assert.That(await Stat(await Token.Post(FlickrCaller.Rest, new FormUrlEncodedContent(Token.Signed("POST", own, Login)))), Is.EqualTo("ok"));
        Assert.That(await Stat(await Token.Post($"{FlickrCaller.Rest}?{FlickrCaller.Encoded(Token.Signed("POST", own, Login))}", new ByteArrayContent([]))), Is.EqualTo("ok"));
    }

    [TestCase("say", "other", "signature_invalid")]
    [TestCase("oauth_signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "signature_invalid")]
    [TestCase("oauth_signature", "é", "signature_invalid")]
    [TestCase("oauth_signature_method", "PLAINTEXT", "signature_invalid")]
    [TestCase("added", "later", "signature_invalid")]
    public async Task A_call_that_was_changed_is_refused(string parameter, string value, string problem)
    {
        var signed = Signed(Token);
        signed[parameter] = value;

        Assert.That(await Problem(signed), Is.EqualTo($"oauth_problem={problem}"));
    }

    [Test]
    public async Task A_call_for_another_address_by_another_verb_or_with_another_s_secret_is_refused()
    {
        var thief = new FlickrCaller(App, Token.Key, "0123456789abcdef", Token.Token, Token.TokenSecret);

        Assert.That(await Problem(Token.Signed("POST", new(App.Address, FlickrCaller.Rest), Login)), Is.EqualTo("oauth_problem=signature_invalid"));
        Assert.That(await Problem(Token.Signed("GET", new("https://example.com/services/rest/"), Login)), Is.EqualTo("oauth_problem=signature_invalid"));
        Assert.That(await Problem(Signed(thief)), Is.EqualTo("oauth_problem=signature_invalid"));
        Assert.That(await Problem(Signed(Key.With(Token.Token, "0123456789abcdef"))), Is.EqualTo("oauth_problem=signature_invalid"));
    }

    [Test]
    public async Task A_call_is_good_once_and_for_ten_minutes()
    {
        var (first, late, early) = (Signed(Token), Signed(Token), Signed(Token));

        Assert.That(await Stat(await Token.Get(FlickrCaller.Rest, first)), Is.EqualTo("ok"));
        Assert.That(await Problem(first), Is.EqualTo("oauth_problem=nonce_used"));
        App.Clock.Advance(TimeSpan.FromSeconds(601));
        Assert.That(await Problem(late), Is.EqualTo("oauth_problem=timestamp_refused"));
        App.Clock.Advance(TimeSpan.FromSeconds(-1202));
        Assert.That(await Problem(early), Is.EqualTo("oauth_problem=timestamp_refused"));
        App.Clock.Advance(TimeSpan.FromSeconds(601));
    }

    [Test]
    public async Task A_token_without_a_signature_is_97_and_what_is_no_token_98()
    {
        var unsigned = Signed(Token);
        unsigned.Remove("oauth_signature");

        Assert.That(await Code(await Token.Get(FlickrCaller.Rest, unsigned)), Is.EqualTo(97));
        Assert.That(await Code(await Key.Get(FlickrCaller.Rest, Signed(Key.With("nonsense", "x")))), Is.EqualTo(98));
    }

    [Test]
    public async Task An_application_signs_with_its_key_alone_and_sends_no_signature_where_it_needs_none()
    {
        var signed = Key.Signed("GET", new("https://api.flickr.com/services/rest/"), [("method", "flickr.test.echo"), ("format", "json"), ("nojsoncallback", "1")]);
        var unsigned = signed.Where(pair => pair.Key != "oauth_signature");

        Assert.That(await Stat(await Key.Get(FlickrCaller.Rest, unsigned)), Is.EqualTo("ok"));
        Assert.That(await Stat(await Key.Get(FlickrCaller.Rest, signed)), Is.EqualTo("ok"));
        signed["oauth_signature"] = "wrong";
        Assert.That(await Problem(signed), Is.EqualTo("oauth_problem=signature_invalid"));
    }

    [Test]
    public async Task The_form_of_signature_before_OAuth_is_taken_and_grants_nothing_more()
    {
        var text = $"{Key.Secret}api_key{Key.Key}formatjsonmethodflickr.test.echonojsoncallback1";
#pragma warning disable CA5351 // These clients sign so.
        var good = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351

        await Key.Ok("flickr.test.echo", ("api_sig", good));
        Assert.That(await Key.Refused(96, "flickr.test.echo", ("api_sig", "0123456789abcdef0123456789abcdef")), Is.EqualTo("Invalid signature"));
        await Key.Refused(96, "flickr.test.login", ("api_sig", good));
    }

    private Dictionary<string, string> Signed(FlickrCaller caller) => caller.Signed("GET", new(App.Address, FlickrCaller.Rest), Login);

    private async Task<string> Problem(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var answer = await Key.Get(FlickrCaller.Rest, parameters);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> Stat(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("stat").GetString()!;

    private static async Task<int> Code(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("code").GetInt32();
}
