using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>How an application comes to a token: it asks, a user consents with name and password, and it fetches the token.</summary>
public sealed class FlickrConsents(
    FlickrTokenTable tokens, FlickrApplications applications, PasswordCheck passwords, TimeProvider clock)
{
    /// <summary>The callback of applications that have no page: the user copies the verifier.</summary>
    public const string OutOfBand = "oob";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Notes that an application asks for a token.</summary>
    public async Task<FlickrKey> Ask(Caller application, string callback, CancellationToken cancel)
    {
        var isPage = Uri.TryCreate(callback, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (callback != OutOfBand && !isPage) throw FlickrApiException.BadSignature("parameter_rejected");

        var request = FlickrKey.MintRequest();
        await tokens.Add(
            new FlickrRequestRow
            {
                Hash = request.Hash, ApplicationId = application.KeyId!.Value, Callback = callback, ExpiresAt = clock.GetUtcNow() + Life,
            },
            cancel);
        return request;
    }

    /// <summary>Which application's request waits for consent, by the application's name; null for none.</summary>
    public async Task<string?> Asking(string request, CancellationToken cancel) =>
        await Find(request, cancel) is { UserId: null } row ? await applications.NameOf(row.ApplicationId, cancel) : null;

    /// <summary>Consents, and returns where the user's browser goes, or the verifier to copy.</summary>
    /// <exception cref="ApiException">Name or password are wrong, were tried too often, or nothing waits for consent.</exception>
    public async Task<(FlickrKey Verifier, Uri? Callback)> Consent(
        string request, FlickrGrant grant, (string Name, string Password, string Address) user, CancellationToken cancel)
    {
        var row = await Find(request, cancel) ?? throw ApiException.NotFound("Request");
        var found = await passwords.Verify(user.Name, user.Password, user.Address, cancel);
        var verifier = FlickrKey.MintVerifier();
        var consent = row with { UserId = found.Id, PasswordHash = found.PasswordHash, Permission = grant, VerifierHash = verifier.Hash };
        if (!await tokens.Consent(consent, cancel)) throw ApiException.NotFound("Request");

        return (verifier, row.Callback == OutOfBand ? null : new Uri(row.Callback));
    }

    /// <summary>Exchanges a request that was consented to for its token, once.</summary>
    /// <exception cref="FlickrApiException">Nobody consented, the verifier is another's, or it was exchanged before.</exception>
    public async Task<(FlickrKey Token, long User)> Exchange(FlickrKey request, Caller application, string verifier, CancellationToken cancel)
    {
        var row = await tokens.FindRequest(request.Hash, cancel);
        var isConsented = row is { UserId: not null } && row.ApplicationId == application.KeyId
            && row.VerifierHash == FlickrKey.ParseVerifier(verifier)?.Hash;
        if (!isConsented) throw FlickrApiException.BadSignature("token_rejected");

        // Whoever takes the request gets the token: should the process end before that, the user consents again.
        if (!await tokens.Take(row!, cancel)) throw FlickrApiException.BadSignature("token_rejected");

        var token = FlickrKey.MintToken();
        var name = await applications.NameOf(row!.ApplicationId, cancel);
        var id = await applications.Add(token, row.UserId!.Value, row.PasswordHash!, $"{name}: token", row.Permission!.Value, cancel);
        await tokens.Add(new FlickrTokenRow { KeyId = id, ApplicationId = row.ApplicationId, Permission = row.Permission!.Value }, cancel);
        return (token, row.UserId!.Value);
    }

    private async Task<FlickrRequestRow?> Find(string request, CancellationToken cancel) =>
        FlickrKey.ParseRequest(request) is { } key ? await tokens.FindRequest(key.Hash, cancel) : null;
}
