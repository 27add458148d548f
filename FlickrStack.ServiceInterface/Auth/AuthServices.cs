using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

public sealed class AuthServices(
    SignIn signIn, SignOut signOut, LibraryTable libraries, CurrentUser user) : IService
{
    public async Task<LoginResponse> Post(Login request, CancellationToken cancel)
    {
        var (caller, key) = await signIn.Mint(request.UserName!, request.Password!, request.Device, cancel);

        return new()
        {
            Token = key.Secret,
            TokenType = "Bearer",
            UserId = caller.UserId,
            UserName = caller.UserName,
            DisplayName = caller.DisplayName,
            Roles = [.. caller.Roles],
            Plan = caller.Plan.Name,
        };
    }

    public async Task<LogoutResponse> Post(Logout request, CancellationToken cancel)
    {
        await signOut.Here(cancel);
        return new();
    }

    public async Task<Profile> Get(GetProfile request, CancellationToken cancel)
    {
        var library = await libraries.Get(user.Id, cancel);

        return new()
        {
            Id = user.Id,
            UserName = user.Caller.UserName,
            DisplayName = user.Caller.DisplayName,
            Roles = [.. user.Caller.Roles],
            Plan = user.Plan.ToDto(),
            PhotoCount = library.PhotoCount,
            UsedBytes = library.Bytes,
        };
    }

    public async Task<AuthenticateResponse> Post(Authenticate request, CancellationToken cancel)
    {
        switch (request.Provider?.ToLowerInvariant())
        {
            case "logout":
                await signOut.Here(cancel);
                return new();
            case "credentials" or "login":
            case null or "" when request.UserName is not null:
                var (caller, key) = await signIn.Mint(request.UserName!, request.Password!, null, cancel);
                return Session(caller, key.Secret);
            case null or "":
                return user.IsSignedIn ? Session(user.Caller) : throw ApiException.Unauthorized("Not Authenticated");
            default:
                throw ApiException.NotFound($"Provider {ApiException.Quote(request.Provider!)}");
        }
    }

    public async Task<AuthenticateResponse> Post(AuthenticateLogout request, CancellationToken cancel)
    {
        await signOut.Here(cancel);
        return new();
    }

    private static AuthenticateResponse Session(Caller caller, string? secret = null) => new()
    {
        UserId = caller.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        UserName = caller.UserName,
        DisplayName = caller.DisplayName,
        BearerToken = secret,
        Roles = [.. caller.Roles],
        AuthProvider = "credentials",
    };
}
