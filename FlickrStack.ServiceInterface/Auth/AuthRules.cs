using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;
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

public sealed class CreateTokenRules : AbstractValidator<CreateToken>
{
    public CreateTokenRules()
    {
        RuleFor(request => request.UserName).NotEmpty();
        RuleFor(request => request.Password).NotEmpty();
    }
}

public sealed class RefreshTokenRules : AbstractValidator<RefreshToken>
{
    public RefreshTokenRules() => RuleFor(request => request.Refresh).NotEmpty();
}

public sealed class GetAccessTokenRules : AbstractValidator<GetAccessToken>
{
    public GetAccessTokenRules() => RuleFor(request => request.RefreshToken).NotEmpty();
}

public sealed class ChangePasswordRules : AbstractValidator<ChangePassword>
{
    public ChangePasswordRules()
    {
        RuleFor(request => request.OldPassword).NotEmpty();
        RuleFor(request => request.NewPassword).NotNull().Password();
    }
}

public sealed class QueryApiKeysRules : PageRules<QueryApiKeys>;

public sealed class CreateApiKeyRules : AbstractValidator<CreateApiKey>
{
    private const int TenYears = 315_360_000;

    public CreateApiKeyRules()
    {
        RuleFor(key => key.Name).NotNull().Name(100);
        RuleFor(key => key.Scopes).NotEmpty();
        RuleForEach(key => key.Scopes).Must(Scopes.All.Contains)
            .WithErrorCode("UnknownScope").WithMessage($"The scopes are {string.Join(", ", Scopes.All)}.");
        RuleFor(key => key.ExpiresIn).InclusiveBetween(60, TenYears);
    }
}

public sealed class DeleteApiKeyRules : AbstractValidator<DeleteApiKey>
{
    public DeleteApiKeyRules() => RuleFor(request => request.Id).GreaterThan(0);
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
