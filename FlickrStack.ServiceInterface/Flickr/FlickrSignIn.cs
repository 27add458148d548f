using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>
/// Finds out who makes a call of the Flickr endpoint: an application's key shows what is public of its maker, a signed
/// call with a token does what the token's user consented to.
/// </summary>
public sealed class FlickrSignIn(
    Authenticator authenticator, FlickrTokenTable tokens, FlickrSecrets secrets, FlickrNonces nonces, TimeProvider clock)
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(10);

    /// <summary>Returns the caller and what the caller may do.</summary>
    /// <exception cref="FlickrApiException">96, 97, 98, 100: what is wrong with the credential.</exception>
    public async Task<(Caller Caller, FlickrGrant Permission)> Find(FlickrCall call, string address, CancellationToken cancel)
    {
        var (key, application) = await FindApplication(call, address, cancel);
        if (call["oauth_token"] is not { Length: > 0 } text)
        {
            DemandOldSignature(call, key);
            if (call[OAuthSignature.Name].Length > 0) DemandSignature(call, key, null);
            return (application, FlickrGrant.None);
        }

        var token = FlickrKey.ParseToken(text) ?? throw FlickrApiException.BadToken();
        DemandSignature(call, key, token);
        var caller = await authenticator.ByHash(token.Hash, address, cancel) ?? throw FlickrApiException.BadToken();
        var granted = await tokens.Find(caller.KeyId!.Value, cancel);
        return granted is { Permission: var permission, ApplicationId: var given } && given == application.KeyId
            ? (caller, permission)
            : throw FlickrApiException.BadToken();
    }

    /// <summary>Finds the application that signs a call, with what it was given to sign with.</summary>
    public async Task<(FlickrKey Key, Caller Application)> FindApplication(FlickrCall call, string address, CancellationToken cancel)
    {
        var text = call["oauth_consumer_key"] is { Length: > 0 } consumer ? consumer : call["api_key"];
        var key = FlickrKey.ParseApplication(text) ?? throw FlickrApiException.BadKey("Key has invalid format");
        var application = await authenticator.ByHash(key.Hash, address, cancel) ?? throw FlickrApiException.BadKey("Key not found");
        return (key, application);
    }

    /// <exception cref="FlickrApiException">96, 97: it is not signed by both, too long ago, or was sent before.</exception>
    public void DemandSignature(FlickrCall call, FlickrKey application, FlickrKey? token)
    {
        if (call[OAuthSignature.Name].Length == 0) throw new FlickrApiException(97, "Missing signature");
        if (call["oauth_signature_method"] != OAuthSignature.Method || !call.IsSignedWith(SecretsOf(application, token)))
            throw FlickrApiException.BadSignature("signature_invalid");

        var isTimed = long.TryParse(call["oauth_timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        if (!isTimed || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > MostSkew.TotalSeconds)
            throw FlickrApiException.BadSignature("timestamp_refused");
        if (call["oauth_nonce"].Length == 0) throw FlickrApiException.BadSignature("parameter_absent");
        if (!nonces.Use(application, call["oauth_nonce"], call[OAuthSignature.Name])) throw FlickrApiException.BadSignature("nonce_used");
    }

    private OAuthSignature SecretsOf(FlickrKey application, FlickrKey? token) =>
        new(secrets.Of(application), token is null ? "" : secrets.Of(token));

    // Flickr's own form before OAuth. Clients that have a secret sign with it even what needs no signature.
    private void DemandOldSignature(FlickrCall call, FlickrKey application)
    {
        if (call["api_sig"] is not { Length: > 0 } signature) return;

        var text = string.Concat(call.Parameters.Where(pair => pair.Key != "api_sig").OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + pair.Value).Prepend(secrets.Of(application)));
#pragma warning disable CA5351 // It is what these clients send, and grants nothing that the key alone does not.
        var expected = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected)))
            throw FlickrApiException.BadSignature();
    }
}
