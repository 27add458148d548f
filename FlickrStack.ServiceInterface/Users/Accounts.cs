using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Opens accounts: a user, on a plan, with an empty library.</summary>
public sealed class Accounts(
    UserTable users, PlanTable plans, LibraryTable libraries, PasswordHashing passwords, TimeProvider clock)
{
    /// <summary>Opens an account unless the name is taken, and returns whether it did.</summary>
    /// <remarks>Joins the transaction that its caller has begun.</remarks>
    public async Task<bool> Open(NewAccount account, CancellationToken cancel)
    {
        var plan = await plans.FindByName(account.Plan, cancel)
            ?? throw ApiException.Invalid("UnknownPlan", "Plan", "There is no plan of that name.");
        var user = new UserRow
        {
            UserName = account.UserName,
            DisplayName = account.DisplayName,
            Roles = string.Join(',', account.Roles),
            PlanId = plan.Id,
            CreatedAt = clock.GetUtcNow(),
        };
        user = user with { PasswordHash = passwords.Hash(user, account.Password) };
        var id = await users.Add(user, cancel);
        if (id == 0) return false;

        await libraries.Open(id, cancel);
        return true;
    }
}
