using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>The one way to change what users may see: of a plan for all on it, or of one user.</summary>
public sealed class PlanChanges(Database database, LibraryTable libraries, RenditionOrders orders)
{
    /// <summary>Makes a change, and every page that shows the rights before it stale, in one transaction.</summary>
    /// <remarks>The renditions that are granted from now on are made in the background.</remarks>
    public async Task Make(PlanHolders holders, Func<Task> change, CancellationToken cancel)
    {
        await using (var transaction = await database.Begin(cancel))
        {
            await change();
            await libraries.ChangeAll(holders, cancel);
            await transaction.Commit();
        }

        await orders.Libraries(holders, cancel);
    }
}
