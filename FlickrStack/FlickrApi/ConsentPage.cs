using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Flickr;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.FlickrApi;

/// <summary>
/// The page on which a user lets an application in. It asks for name and password each time: no cookie speaks for the
/// user, so no other page can.
/// </summary>
internal sealed class ConsentPage(FlickrConsents consents, CurrentUser user)
{
    private const string Style =
        """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:24rem;margin:10vh auto;padding:0 1rem;color:#1b1b1f;background:#fff}
        h1{font-size:1.4rem}label{display:block;margin:1rem 0 .25rem}code{font-size:1.1rem;overflow-wrap:anywhere}
        input{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #767680;border-radius:.4rem;background:inherit;color:inherit}
        button{margin-top:1.5rem;font:inherit;padding:.6rem 1.2rem;border:0;border-radius:.4rem;background:#0b57d0;color:#fff}
        .wrong{color:#b3261e}@media(prefers-color-scheme:dark){body{color:#e4e4e8;background:#1b1b1f}.wrong{color:#f2b8b5}}
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'; base-uri 'none'";

    public async Task Show(HttpContext http)
    {
        var request = http.Request.Query["oauth_token"].ToString();
        await Write(http, await Form(request, GrantOf(http.Request.Query["perms"]), null, http.RequestAborted));
    }

    public async Task Consent(HttpContext http)
    {
        var form = new FlickrArguments(await FlickrParameters.Read(http));
        var (request, grant) = (form["oauth_token"], GrantOf(form["perms"]));
        try
        {
            var given = (form["username"], form["password"], user.Address);
            var (verifier, callback) = await consents.Consent(request, grant, given, http.RequestAborted);
            if (callback is null) await Write(http, Page($"<h1>Almost done</h1><p>Copy this to the application:</p><p><code>{verifier.Text}</code></p>"));
            else http.Response.Redirect(Answered(callback, request, verifier));
        }
        catch (ApiException refusal)
        {
            http.Response.StatusCode = refusal.Status;
            await Write(http, await Form(request, grant, refusal.Message, http.RequestAborted));
        }
    }

    private static FlickrGrant GrantOf(string? perms) => perms switch
    {
        "delete" => FlickrGrant.Delete,
        "write" => FlickrGrant.Write,
        _ => FlickrGrant.Read,
    };

    private static string Answered(Uri callback, string request, FlickrKey verifier) => QueryHelpers.AddQueryString(
        callback.AbsoluteUri, new Dictionary<string, string?> { ["oauth_token"] = request, ["oauth_verifier"] = verifier.Text });

    private static string Allowed(FlickrGrant grant) => grant switch
    {
        FlickrGrant.Delete => "see, add, change and delete all your photos",
        FlickrGrant.Write => "see, add and change all your photos",
        _ => "see all your photos, the private ones too",
    };

    private static string Page(string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>FlickrStack</title><style>{Style}</style></head><body><main>{body}</main></body></html>";

    private static Task Write(HttpContext http, string page)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return FlickrAnswer.Write(http, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    private async Task<string> Form(string request, FlickrGrant grant, string? wrong, CancellationToken cancel)
    {
        if (await consents.Asking(request, cancel) is not { } application)
            return Page("<h1>Nothing waits for your consent</h1><p>The request has expired or was answered. Start again in the application.</p>");

        var html = HtmlEncoder.Default;
        return Page(
            $"""
            <h1>Let {html.Encode(application)} in?</h1>
            <p>It may then {Allowed(grant)}, until you delete its key.</p>
            {(wrong is null ? "" : $"<p class=\"wrong\" role=\"alert\">{html.Encode(wrong)}</p>")}
            <form method="post">
            <input type="hidden" name="oauth_token" value="{html.Encode(request)}"><input type="hidden" name="perms" value="{html.Encode(grant.ToString().ToLowerInvariant())}">
            <label for="username">User name</label><input id="username" name="username" autocomplete="username" required>
            <label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
            <button>Let it in</button>
            </form>
            """);
    }
}
