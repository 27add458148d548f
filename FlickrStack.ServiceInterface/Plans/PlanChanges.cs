using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>The one way to change what users may see: of a plan for all on it, or of one user.</summary>
public sealed class PlanChanges(Database database, LibraryTable libraries)
{
    /// <summary>Makes a change, and every page that shows the rights before it stale, in one transaction.</summary>
    public async Task Make(PlanHolders holders, Func<Task> change, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await change();
        await libraries.ChangeAll(holders, cancel);
        await transaction.Commit();
    }
}
