using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>The way of an application to a user's token, step by step over HTTP.</summary>
internal sealed partial class OAuthDance(FlickrApp app, FlickrCaller application)
{
    public const string RequestPath = "/services/oauth/request_token";
    public const string AccessPath = "/services/oauth/access_token";
    public const string ConsentPath = "/services/oauth/authorize";

    public async Task<FlickrCaller> Request(string callback = "oob") =>
        With(await Text(await application.Get(RequestPath, application.Signed("GET", new(app.Address, RequestPath), ("oauth_callback", callback)))));

    public async Task<HttpResponseMessage> Consent(
        FlickrCaller request, string user, string perms = "delete", string password = FlickrApp.Password)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        return await http.PostAsync(ConsentPath, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["oauth_token"] = request.Token, ["perms"] = perms, ["username"] = user, ["password"] = password,
        }));
    }

    public static async Task<string> Verifier(HttpResponseMessage consent) =>
        Code().Match(await consent.Content.ReadAsStringAsync()).Groups[1].Value;

    public Task<HttpResponseMessage> Exchange(FlickrCaller request, string verifier) =>
        request.Get(AccessPath, request.Signed("GET", new(app.Address, AccessPath), ("oauth_verifier", verifier)));

    /// <summary>All of it: the application is let in by a user.</summary>
    public async Task<FlickrCaller> LetIn(string user, string perms = "delete")
    {
        var request = await Request();
        var verifier = await Verifier(await Consent(request, user, perms));
        return With(await Text(await Exchange(request, verifier)));
    }

    public FlickrCaller With(string answer)
    {
        var told = QueryHelpers.ParseQuery(answer);
        return application.With(told["oauth_token"].ToString(), told["oauth_token_secret"].ToString());
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    [GeneratedRegex("<code>([0-9a-f]{32})</code>")]
    private static partial Regex Code();
}
