using FlickrStack.Client;

namespace FlickrStack.Tests.Auth;

/// <summary>Clients that bear what a test gives them.</summary>
internal static class BearingClients
{
    public static FlickrStackClient Bearing(this FlickrApp app, string secret)
    {
        var client = app.Anonymous();
        client.Token = secret;
        return client;
    }

    public static Task<TokenPair> Token(this FlickrApp app, string userName) =>
        app.Anonymous().Send(new CreateToken { UserName = userName, Password = FlickrApp.Password });
}
