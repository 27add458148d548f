using System.Security.Cryptography;
using System.Text;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

public sealed class TokenServices(
    PasswordCheck passwords, TokenFamilyTable families, Tokens tokens, CurrentUser user, TimeProvider clock) : IService
{
    private static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(14);

    public async Task<TokenPair> Post(CreateToken request, CancellationToken cancel)
    {
        var found = await passwords.Verify(request.UserName!, request.Password!, user.Address, cancel);
        var now = clock.GetUtcNow();
        var jti = Mint();
        var family = await families.Add(found, Hash(jti), now, now + RefreshLife, cancel);
        if (family == 0) throw ApiException.Unauthorized();

        return Pair(new() { Sub = found.Id, Family = family, Jti = jti }, now);
    }

    public async Task<TokenPair> Post(RefreshToken request, CancellationToken cancel)
    {
        var old = tokens.Read(request.Refresh!, TokenClaims.Refresh) ?? throw Refused();
        var now = clock.GetUtcNow();
        var jti = Mint();
        if (await families.Rotate(old, Hash(old.Jti), Hash(jti), now + RefreshLife, cancel))
            return Pair(old with { Jti = jti }, now);

        // Whoever used it first may have stolen it: neither that one nor this one goes on.
        await families.Delete(old.Family, old.Sub, cancel);
        throw Refused();
    }

    public async Task<GetAccessTokenResponse> Post(GetAccessToken request, CancellationToken cancel)
    {
        var refresh = tokens.Read(request.RefreshToken!, TokenClaims.Refresh) ?? throw Refused();
        if (await families.Holds(refresh, Hash(refresh.Jti), cancel))
            return new() { AccessToken = Access(refresh, clock.GetUtcNow()) };

        await families.Delete(refresh.Family, refresh.Sub, cancel);
        throw Refused();
    }

    private static ApiException Refused() => ApiException.Unauthorized("Token is invalid or expired");

    private static string Mint() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static string Hash(string jti) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(jti)));

    private TokenPair Pair(TokenClaims claims, DateTimeOffset now) => new()
    {
        Access = Access(claims, now),
        Refresh = tokens.Write(claims with { Use = TokenClaims.Refresh }, now + RefreshLife),
    };

    private string Access(TokenClaims claims, DateTimeOffset now) =>
        tokens.Write(claims with { Use = TokenClaims.Access, Jti = "" }, now + AccessLife);
}
