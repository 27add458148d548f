using System.Security.Claims;
using System.Text.Encodings.Web;
using FlickrStack.ServiceInterface.Auth;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FlickrStack.Wire;

/// <summary>Reads a caller's credential: <c>X-Api-Key</c>, <c>Authorization: Bearer</c> or <c>Authorization: Basic</c>.</summary>
internal sealed class CredentialHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    Authenticator authenticator,
    CurrentUser user)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "FlickrStack";
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        user.ComesFrom(Context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (await FindCaller() is not { } caller) return AuthenticateResult.NoResult();

        user.SignIn(caller);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new CallerIdentity(caller)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Refusal.Write(Context, StatusCodes.Status401Unauthorized, "Unauthorized", "Authentication required");

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var (code, message) = Context.GetEndpoint()!.Metadata.GetRequiredMetadata<CallerRequirement>().Lack;
        return Refusal.Write(Context, StatusCodes.Status403Forbidden, code, message);
    }

    private async ValueTask<Caller?> FindCaller()
    {
        var cancel = Context.RequestAborted;
        string? key = Request.Headers["X-Api-Key"];
        if (!string.IsNullOrEmpty(key)) return await authenticator.ByKey(key, user.Address, cancel);

        var sent = Request.Headers.Authorization.ToString();
        if (sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await authenticator.ByBearer(sent[Bearer.Length..].Trim(), user.Address, cancel);
        if (sent.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return await authenticator.ByBasic(sent[Basic.Length..].Trim(), user.Address, cancel);

        return null;
    }
}
