using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Sessions;

/// <summary>Ends the session of a browser, with its key.</summary>
internal static class SignOutEndpoint
{
    public static async Task Answer(HttpContext http)
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        if (session.IsSignedIn) await session.Api.Send(new Logout(), http.RequestAborted);
        await SessionCookie.SignOut(http);
        http.Response.Redirect($"{http.Request.PathBase}/login");
    }
}
