using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

public sealed class PasswordServices(
    PasswordCheck passwords, PasswordHashing hashing, SignOut signOut, CurrentUser user) : IService
{
    public async Task<ChangePasswordResponse> Post(ChangePassword request, CancellationToken cancel)
    {
        var known = await passwords.Verify(user.Caller.UserName, request.OldPassword!, user.Address, cancel);
        var hash = await hashing.HashInTurn(request.NewPassword!, cancel);
        if (!await signOut.Replace(known, hash, cancel)) throw ApiException.Unauthorized();

        return new();
    }

    public async Task<LogoutResponse> Post(LogoutEverywhere request, CancellationToken cancel)
    {
        await signOut.Everywhere(cancel);
        return new();
    }
}
