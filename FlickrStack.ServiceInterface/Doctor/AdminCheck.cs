using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether somebody may administer the service.</summary>
public sealed class AdminCheck(DatabaseState database, UserTable users) : ICheck
{
    public string Name => "administrator";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!database.Exists) return Finding.Good("A first start makes one, with the password FlickrStack:AdminPassword or one that it shows.");

        return await users.HasAdmin(cancel)
            ? Finding.Good("There is one.")
            : Finding.Failure("Nobody may administer the service.", "Make an administrator: FlickrStack user add NAME --admin.");
    }
}
