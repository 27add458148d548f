using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All SQL of what is made of photos: for work in the background and for holders of signed addresses.</summary>
public sealed class RenditionTable(Database database, TimeProvider clock)
{
    private const string WithPlan =
        $"""
        select {PhotoTable.Columns}, {PlanTable.Rights}
        from photos t join users u on u.id = t.owner_id join plans p on p.id = u.plan_id
        where t.id = @id
        """;

    /// <summary>A photo with its owner's plan, whoever its owner is.</summary>
    public Task<PlannedPhoto?> Find(long id, CancellationToken cancel) =>
        database.First<PhotoRow, PlanRow, PlannedPhoto>(WithPlan, new { id }, Pair, cancel);

    /// <summary>A photo that may be shown to whoever holds a signed address of it.</summary>
    public Task<PlannedPhoto?> FindShown(long id, CancellationToken cancel) =>
        database.First<PhotoRow, PlanRow, PlannedPhoto>(
            $"{WithPlan} and not u.disabled and (t.expires_at is null or t.expires_at > @now)",
            new { id, now = clock.GetUtcNow() },
            Pair,
            cancel);

    /// <summary>Photos whose renditions are still to be made, the oldest first.</summary>
    public Task<List<long>> Pending(int limit, CancellationToken cancel) => database.List<long>(
        "select id from photos where status = 0 order by id limit @limit", new { limit }, cancel);

    /// <summary>How many photos there are, everyone's.</summary>
    public Task<long> Count(CancellationToken cancel) => database.First<long>("select count(*) from photos", null, cancel);

    /// <summary>Everyone's photos after an id.</summary>
    public Task<List<PhotoRow>> After(long last, int limit, CancellationToken cancel) => database.List<PhotoRow>(
        $"select {PhotoTable.Columns} from photos t where t.id > @last order by t.id limit @limit",
        new { last, limit },
        cancel);

    /// <summary>An owner's photos after one of them, in the order of an index: the last page costs what the first does.</summary>
    public Task<List<PhotoRow>> OfOwner(long owner, PhotoRow? last, int limit, CancellationToken cancel) =>
        database.List<PhotoRow>(
            $"""
            select {PhotoTable.Columns} from photos t
            where t.owner_id = @owner and (t.sha256, t.id) > (@sha256, @id) order by t.sha256, t.id limit @limit
            """,
            new { owner, sha256 = last?.Sha256 ?? "", id = last?.Id ?? 0, limit },
            cancel);

    /// <summary>Writes down what was made of a photo.</summary>
    public Task Save(PhotoRow photo, CancellationToken cancel) => database.Execute(
        """
        update photos set renditions = @Renditions, placeholder = @Placeholder, width = @Width, height = @Height,
            status = @Status, error = @Error
        where id = @Id
        """,
        photo,
        cancel);

    /// <summary>Photos of an owner whose original is the file with this hash.</summary>
    public Task<long> CountOfFile(long owner, string sha256, CancellationToken cancel) => database.First<long>(
        "select count(*) from photos where owner_id = @owner and sha256 = @sha256", new { owner, sha256 }, cancel);

    private static PlannedPhoto Pair(PhotoRow photo, PlanRow plan) => new(photo, plan);
}
