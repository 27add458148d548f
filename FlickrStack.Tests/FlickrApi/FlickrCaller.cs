using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>An application that speaks to Flickr: with a key alone, or for a user whose token it has.</summary>
internal sealed class FlickrCaller(FlickrApp app, string key, string secret, string token = "", string tokenSecret = "")
{
    public const string Rest = "/services/rest/";

    private readonly HttpClient http = app.Http();

    public string Key => key;

    public string Secret => secret;

    public string Token => token;

    public string TokenSecret => tokenSecret;

    /// <summary>A new application of a user's.</summary>
    public static async Task<FlickrCaller> Of(FlickrApp app, string user, string name = "Slides")
    {
        var (key, secret) = ("", "");
        await app.Within(async services =>
        {
            var maker = await services.GetRequiredService<UserTable>().FindByName(user, default);
            (key, secret) = await services.GetRequiredService<FlickrApplications>().Make(maker!, name, default);
        });
        return new(app, key, secret);
    }

    /// <summary>The same application with a user's token.</summary>
    public FlickrCaller With(string itsToken, string itsSecret) => new(app, key, secret, itsToken, itsSecret);

    /// <summary>Calls a method for its JSON.</summary>
    public async Task<JsonElement> Call(string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Get(Rest, Credited(Rest, [("method", method), ("format", "json"), ("nojsoncallback", "1"), .. arguments]));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Calls a method that answers.</summary>
    public async Task<JsonElement> Ok(string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Call(method, arguments);
        Assert.That(answer.GetProperty("stat").GetString(), Is.EqualTo("ok"), answer.ToString());
        return answer;
    }

    /// <summary>Calls a method that refuses, and returns its sentence.</summary>
    public async Task<string> Refused(int code, string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Call(method, arguments);
        Assert.That(answer.GetProperty("stat").GetString(), Is.EqualTo("fail"), $"{method} {answer}");
        Assert.That(answer.GetProperty("code").GetInt32(), Is.EqualTo(code), $"{method} {answer}");
        return answer.GetProperty("message").GetString()!;
    }

    public async Task<XElement> Xml(string method, params (string Name, string Value)[] arguments)
    {
        var answer = await Get(Rest, Credited(Rest, [("method", method), .. arguments]));
        return XElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> Get(string path, IEnumerable<KeyValuePair<string, string>> parameters) =>
        http.GetAsync($"{path}?{Encoded(parameters)}");

    public Task<HttpResponseMessage> Post(string path, HttpContent content) => http.PostAsync(path, content);

    /// <summary>The parameters with the key, and signed where there is a token.</summary>
    public Dictionary<string, string> Credited(string path, params (string Name, string Value)[] parameters) => token.Length > 0
        ? Signed("GET", new Uri(app.Address, path), parameters)
        : new(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) { ["api_key"] = key };

    /// <summary>The parameters with those of OAuth, signed for an address.</summary>
    public Dictionary<string, string> Signed(string verb, Uri address, params (string Name, string Value)[] parameters)
    {
        var all = new Dictionary<string, string>(parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)))
        {
            ["oauth_consumer_key"] = key,
            ["oauth_nonce"] = Guid.NewGuid().ToString("N"),
            ["oauth_timestamp"] = app.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_version"] = "1.0",
        };
        if (token.Length > 0) all["oauth_token"] = token;
        all["oauth_signature"] = new OAuthSignature(secret, tokenSecret).Of(verb, address, all);
        return all;
    }

    public static string Encoded(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
