using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>The caller of this request, for services; the host signs it in.</summary>
public sealed class CurrentUser
{
    private Caller? caller;

    public bool IsSignedIn => caller is not null;

    public Caller Caller => caller ?? throw ApiException.Unauthorized();

    public long Id => Caller.UserId;

    public PlanRow Plan => Caller.Plan;

    /// <summary>Where the request comes from; guesses at passwords are counted by it.</summary>
    public string Address { get; private set; } = "";

    public void ComesFrom(string address) => Address = address;

    public void SignIn(Caller who) => caller = who;
}
