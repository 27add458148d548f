using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>All SQL of the plans.</summary>
public sealed class PlanTable(Database database)
{
    public static readonly SortField Name = new("name", "lower(p.name)", IsText: true);
    public static readonly SortField Id = new("id", "p.id");

    /// <summary>What decides about rights, of the table as <c>p</c>, the id first.</summary>
    internal const string Rights =
        "p.id, p.name, p.heights, p.original, p.links, p.formats, p.quota_bytes, p.max_upload_bytes";

    private const string Columns =
        """
        t.id, t.name, t.heights, t.original, t.links, t.formats, t.quota_bytes, t.max_upload_bytes,
        case when @countUsers then (select count(*) from users u where u.plan_id = t.id) end as user_count
        """;

    private static readonly PageSql Listed = new("plans", Columns, "plans p", "p.id", "1 = 1") { HasOwner = false };

    public Task<List<PlanRow>> Page(PageWindow window, bool countUsers, CancellationToken cancel) =>
        database.List<PlanRow>(
            Listed.For(window),
            new { countUsers, window.Limit, window.Offset, window.AfterKey, window.AfterId },
            cancel);

    public Task<long> Count(CancellationToken cancel) => database.First<long>("select count(*) from plans", null, cancel);

    public Task<PlanRow?> Find(long id, bool countUsers, CancellationToken cancel) => database.First<PlanRow>(
        $"select {Columns} from plans t where t.id = @id", new { id, countUsers }, cancel);

    public Task<PlanRow?> FindOfUser(long user, CancellationToken cancel) => database.First<PlanRow>(
        $"select {Rights} from plans p join users u on u.plan_id = p.id where u.id = @user", new { user }, cancel);

    public Task<List<long>> UsersOf(long plan, CancellationToken cancel) => database.List<long>(
        "select id from users where plan_id = @plan", new { plan }, cancel);

    /// <summary>Finds a plan without regard to case, which SQLite knows of a to z alone; plans are few.</summary>
    public async Task<PlanRow?> FindByName(string name, CancellationToken cancel) =>
        (await database.List<PlanRow>($"select {Columns} from plans t", new { countUsers = false }, cancel))
        .Find(plan => plan.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The plan that a request names by its id or else by its name.</summary>
    public async Task<PlanRow> Chosen(long? id, string name, CancellationToken cancel) => id is { } given
        ? await Find(given, countUsers: false, cancel)
            ?? throw ApiException.Invalid("UnknownPlan", "PlanId", "There is no plan of that id.")
        : await FindByName(name, cancel)
            ?? throw ApiException.Invalid("UnknownPlan", "Plan", "There is no plan of that name.");

    /// <summary>Adds a plan and returns its id, or 0 where the name is taken.</summary>
    public Task<long> Add(PlanRow plan, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into plans (name, heights, original, links, formats, quota_bytes, max_upload_bytes)
        values (@Name, @Heights, @Original, @Links, @Formats, @QuotaBytes, @MaxUploadBytes)
        on conflict do nothing
        returning id
        """,
        plan,
        cancel);

    public Task Update(PlanRow plan, CancellationToken cancel) => database.Execute(
        """
        update plans set
            name = @Name, heights = @Heights, original = @Original, links = @Links, formats = @Formats,
            quota_bytes = @QuotaBytes, max_upload_bytes = @MaxUploadBytes
        where id = @Id
        """,
        plan,
        cancel);

    /// <summary>Deletes a plan unless somebody is on it, and returns whether it did.</summary>
    public async Task<bool> Delete(long id, CancellationToken cancel) => await database.Execute(
        "delete from plans where id = @id and not exists (select 1 from users where plan_id = @id)", new { id }, cancel) == 1;
}
