using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Opens accounts: a user, on a plan, with an empty library.</summary>
public sealed class Accounts(
    Database database, UserTable users, PlanTable plans, LibraryTable libraries, PasswordHashing passwords)
{
    /// <summary>Opens an account and returns its user's id, or 0 where the name is taken.</summary>
    public async Task<long> Open(NewAccount account, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = await passwords.HashInTurn(account.Password, cancel);

        await using var transaction = await database.Begin(cancel);
        var plan = await plans.Chosen(account.PlanId, account.Plan, cancel);
        var user = new UserRow
        {
            UserName = account.UserName,
            DisplayName = account.DisplayName,
            Roles = string.Join(',', account.Roles),
            PlanId = plan.Id,
            PasswordHash = hash,
            CreatedAt = now,
        };
        var id = await users.Add(user, cancel);
        if (id != 0) await libraries.Open(id, cancel);
        await transaction.Commit();

        return id;
    }
}
