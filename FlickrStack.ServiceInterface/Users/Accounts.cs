using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Opens accounts: a user, on a plan, with an empty library.</summary>
public sealed class Accounts(
    Database database, UserTable users, PlanTable plans, LibraryTable libraries, PasswordHashing passwords)
{
    /// <summary>Opens an account unless the name is taken, and returns whether it did.</summary>
    public async Task<bool> Open(NewAccount account, DateTimeOffset now, CancellationToken cancel)
    {
        var plan = await plans.FindByName(account.Plan, cancel)
            ?? throw ApiException.Invalid("UnknownPlan", "Plan", "There is no plan of that name.");
        var user = new UserRow
        {
            UserName = account.UserName,
            DisplayName = account.DisplayName,
            Roles = string.Join(',', account.Roles),
            PlanId = plan.Id,
            CreatedAt = now,
        };
        user = user with { PasswordHash = passwords.Hash(user, account.Password) };

        await using var transaction = await database.Begin(cancel);
        var id = await users.Add(user, cancel);
        if (id != 0) await libraries.Open(id, cancel);
        await transaction.Commit();

        return id != 0;
    }
}
