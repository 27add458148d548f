using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Auth;

public sealed class LoginRules : AbstractValidator<Login>
{
    public LoginRules()
    {
        RuleFor(login => login.UserName).NotEmpty();
        RuleFor(login => login.Password).NotEmpty();
        RuleFor(login => login.Device).MaximumLength(100);
    }
}

public sealed class AuthenticateRules : AbstractValidator<Authenticate>
{
    public AuthenticateRules() => When(SignsIn, () =>
    {
        RuleFor(request => request.UserName).NotEmpty();
        RuleFor(request => request.Password).NotEmpty();
    });

    private static bool SignsIn(Authenticate request) =>
        request.UserName is not null || request.Password is not null
        || request.Provider?.ToLowerInvariant() is "credentials" or "login";
}
