using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All SQL of the libraries: one for each owner, with its version and its counts.</summary>
public sealed class LibraryTable(Database database)
{
    public Task Open(long owner, CancellationToken cancel) => database.Execute(
        "insert into libraries (owner_id, version, photo_count, bytes) values (@owner, 1, 0, 0)",
        new { owner },
        cancel);

    public async Task<LibraryRow> Get(long owner, CancellationToken cancel) => await database.First<LibraryRow>(
        "select version, photo_count, bytes from libraries where owner_id = @owner", new { owner }, cancel)
        ?? throw ApiException.NotFound("Library");

    /// <summary>
    /// Begins a change to an owner's photos, groups or tags: a transaction that also raises the library's version,
    /// by which kept pages and ETags know that they are stale.
    /// </summary>
    /// <exception cref="ApiException">The owner was removed since the call began.</exception>
    public Task<WriteTransaction> Change(long owner, CancellationToken cancel) => Begin(owner, evenRemoved: false, cancel);

    /// <summary>Begins a change that the service makes by itself, also while the owner is being removed or is gone.</summary>
    public Task<WriteTransaction> Maintain(long owner, CancellationToken cancel) => Begin(owner, evenRemoved: true, cancel);

    /// <summary>Raises the versions of all libraries that show what a plan grants, within the plan's change.</summary>
    public Task ChangeAll(PlanHolders holders, CancellationToken cancel) => database.Execute(
        """
        update libraries set version = version + 1
        where owner_id = @UserId or owner_id in (select id from users where plan_id = @PlanId)
        """,
        holders,
        cancel);

    /// <summary>Counts photos that come (or go, when negative) in the transaction that adds or deletes them.</summary>
    internal Task Count(long owner, long photos, long bytes, CancellationToken cancel) => database.Execute(
        "update libraries set photo_count = photo_count + @photos, bytes = bytes + @bytes where owner_id = @owner",
        new { owner, photos, bytes },
        cancel);

    private async Task<WriteTransaction> Begin(long owner, bool evenRemoved, CancellationToken cancel)
    {
        var transaction = await database.BeginOnRow(cancel);
        try
        {
            var raised = await database.Execute(
                """
                update libraries set version = version + 1 where owner_id = @owner
                    and (@evenRemoved or exists (select 1 from users u where u.id = @owner and not u.removed))
                """,
                new { owner, evenRemoved },
                cancel);
            return raised == 1 || evenRemoved ? transaction : throw ApiException.NotFound("User");
        }
        catch
        {
            // Whatever went wrong, the next writer gets its turn.
            await transaction.DisposeAsync();
            throw;
        }
    }
}
