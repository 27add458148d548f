using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>All SQL of the plans.</summary>
public sealed class PlanTable(Database database)
{
    internal const string Columns =
        "p.id, p.name, p.heights, p.original, p.links, p.formats, p.quota_bytes, p.max_upload_bytes";

    public Task<PlanRow?> FindOfUser(long user, CancellationToken cancel) => database.First<PlanRow>(
        $"select {Columns} from plans p join users u on u.plan_id = p.id where u.id = @user", new { user }, cancel);

    public Task<PlanRow?> FindByName(string name, CancellationToken cancel) => database.First<PlanRow>(
        """
        select id, name, heights, original, links, formats, quota_bytes, max_upload_bytes
        from plans where lower(name) = lower(@name)
        """,
        new { name },
        cancel);
}
