using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Uploads;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>
/// Removes a user with all there is of one: shut out at once, then emptied in small steps between which others write.
/// </summary>
public sealed class AccountRemoval(
    Database database, UserTable users, LibraryRemoval libraries, OpenUploads uploads, CurrentUser caller)
{
    /// <exception cref="ApiException">There is no such user, or the service needs this one.</exception>
    public async Task Remove(long id, CancellationToken cancel)
    {
        await using (var transaction = await database.Begin(cancel))
        {
            if (!await users.ShutOut(id, cancel)) throw ApiException.NotFound("User");
            if (!await users.HasAdmin(cancel)) throw AccountChanges.LastAdmin();
            if (id == caller.Id) throw ApiException.Conflict("OwnAccount", "Nobody removes the account they are using.");
            await transaction.Commit();
        }

        await Finish(id, cancel);
    }

    /// <summary>Finishes what was begun and broken off, and returns how many users that were.</summary>
    public async Task<int> FinishAll(CancellationToken cancel)
    {
        var left = await users.ShutOutForGood(cancel);
        foreach (var id in left) await Finish(id, cancel);
        return left.Count;
    }

    private async Task Finish(long id, CancellationToken cancel)
    {
        await uploads.DeleteAll(id, cancel);
        await libraries.Empty(id, cancel);

        // Last, so that the mark stays for as long as there is anything to find.
        await using var transaction = await database.Begin(cancel);
        await users.Delete(id, cancel);
        await libraries.DeleteFolder(id, cancel);
        await transaction.Commit();
    }
}
