using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Users;
using Microsoft.AspNetCore.Http.Extensions;

namespace FlickrStack.FlickrApi;

/// <summary>The two ends of OAuth's way to a token: the application asks, and fetches what a user consented to.</summary>
internal sealed class OAuthEndpoints(FlickrSignIn signIn, FlickrConsents consents, FlickrSecrets secrets, UserTable users, CurrentUser user)
{
    public Task Request(HttpContext http) => Answer(http, async call =>
    {
        var (key, application) = await signIn.FindApplication(call, user.Address, http.RequestAborted);
        signIn.DemandSignature(call, key, null);
        var request = await consents.Ask(application, call["oauth_callback"], http.RequestAborted);
        return new()
        {
            { "oauth_callback_confirmed", "true" }, { "oauth_token", request.Text }, { "oauth_token_secret", secrets.Of(request) },
        };
    });

    public Task Access(HttpContext http) => Answer(http, async call =>
    {
        var (key, application) = await signIn.FindApplication(call, user.Address, http.RequestAborted);
        var request = FlickrKey.ParseRequest(call["oauth_token"]) ?? throw FlickrApiException.BadSignature("token_rejected");
        signIn.DemandSignature(call, key, request);
        var (token, id) = await consents.Exchange(request, application, call["oauth_verifier"], http.RequestAborted);
        var found = await users.Find(id, http.RequestAborted);
        return new()
        {
            { "fullname", found!.DisplayName }, { "oauth_token", token.Text }, { "oauth_token_secret", secrets.Of(token) },
            { "user_nsid", FlickrPeople.NsidOf(id) }, { "username", found.UserName },
        };
    });

    private static async Task Answer(HttpContext http, Func<FlickrCall, Task<QueryBuilder>> answer)
    {
        try
        {
            var call = FlickrCallers.CallOf(http.Request, await FlickrParameters.Read(http));
            await FlickrAnswer.WriteText(http, (await answer(call)).ToString().TrimStart('?'));
        }
        catch (FlickrApiException refusal)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await FlickrAnswer.WriteText(http, $"oauth_problem={refusal.OAuthProblem ?? ProblemOf(refusal.Code)}");
        }
        catch (ApiException refusal) when (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            // The password has changed since it was given.
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await FlickrAnswer.WriteText(http, "oauth_problem=token_rejected");
        }
    }

    private static string ProblemOf(int code) => code switch
    {
        97 => "parameter_absent",
        100 => "consumer_key_unknown",
        _ => "permission_denied",
    };
}
