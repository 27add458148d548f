using System.Security.Claims;
using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.Wire;

/// <summary>The caller, as ASP.NET Core's authorisation sees it.</summary>
internal sealed class CallerIdentity(Caller caller) : ClaimsIdentity(nameof(CallerIdentity))
{
    public Caller Caller { get; } = caller;

    public override string Name => Caller.UserName;
}
