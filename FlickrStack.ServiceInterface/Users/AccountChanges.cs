using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Changes accounts: all that is asked for, or nothing where it would leave no administrator.</summary>
public sealed class AccountChanges(
    UserTable users, PlanTable plans, ApiKeyTable keys, PasswordHashing passwords, PlanChanges changes)
{
    public async Task Make(UpdateUser request, CancellationToken cancel)
    {
        // A hash takes long: nobody waits to write for it.
        var hash = request.Password is { } password ? await passwords.HashInTurn(password, cancel) : null;

        await changes.Make(PlanHolders.User(request.Id), Change, cancel);

        async Task Change()
        {
            var user = await users.Find(request.Id, cancel) ?? throw ApiException.NotFound("User");
            await users.Update(await Changed(user, request, hash, cancel), cancel);
            if (hash is not null) await keys.DeleteAll(user.Id, except: null, cancel);
            if (!await users.HasAdmin(cancel)) throw LastAdmin();
        }
    }

    public static ApiException LastAdmin() =>
        ApiException.Conflict("LastAdmin", "Nobody would be left to administer the service.");

    private async Task<UserRow> Changed(UserRow user, UpdateUser request, string? hash, CancellationToken cancel)
    {
        var keepsPlan = request is { Plan: null, PlanId: null };
        return user with
        {
            DisplayName = request.DisplayName?.Trim() ?? user.DisplayName,
            PasswordHash = hash ?? user.PasswordHash,
            Roles = request.Roles is { } roles ? string.Join(',', roles.Distinct()) : user.Roles,
            PlanId = keepsPlan ? user.PlanId : (await plans.Chosen(request.PlanId, request.Plan ?? "", cancel)).Id,
            Disabled = request.Disabled ?? user.Disabled,
        };
    }
}
