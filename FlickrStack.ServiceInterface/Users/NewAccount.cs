namespace FlickrStack.ServiceInterface.Users;

/// <summary>What it takes to open an account.</summary>
public sealed record NewAccount(string UserName, string DisplayName, string Password, string Plan, params string[] Roles)
{
    /// <summary>The plan's id, where it is not chosen by its name.</summary>
    public long? PlanId { get; init; }
}
