using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;
using Microsoft.AspNetCore.Authorization;

namespace FlickrStack.Wire;

/// <summary>Holds a request to the caller that its DTO declares.</summary>
internal sealed class CallerRequirement(CallerAttribute declared)
    : AuthorizationHandler<CallerRequirement>, IAuthorizationRequirement
{
    /// <summary>What a signed-in caller lacks, as code and sentence.</summary>
    public (string Code, string Message) Lack { get; } = declared switch
    {
        RequiresScopeAttribute { Scope: var scope } => ("MissingScope", $"This credential lacks the scope '{scope}'."),
        RequiresRoleAttribute { Role: var role } => Told(ApiException.MissingRole(role)),
        RequiresLoginAttribute => ("KeyMayNotDoThis", "An API key may not do this: sign in."),
        _ => ("Forbidden", "This caller may not do this."),
    };

    public AuthorizationPolicy Policy => new([this], []);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CallerRequirement requirement)
    {
        if (context.User.Identity is CallerIdentity { Caller: var caller } && Admits(caller)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static (string Code, string Message) Told(ApiException refusal) => (refusal.Code, refusal.Message);

    private bool Admits(Caller caller) => declared switch
    {
        RequiresScopeAttribute { Scope: var scope } => caller.Holds(scope),
        RequiresRoleAttribute { Role: var role } => caller.Is(role),
        RequiresLoginAttribute => caller.Scopes is null,
        RequiresUserAttribute => true,
        _ => false,
    };
}
