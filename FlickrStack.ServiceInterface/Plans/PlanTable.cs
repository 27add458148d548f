using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>All SQL of the plans.</summary>
public sealed class PlanTable(Database database)
{
    public Task<PlanRow?> FindByName(string name, CancellationToken cancel) => database.First<PlanRow>(
        """
        select id, name, heights, original, links, formats, quota_bytes, max_upload_bytes
        from plans where lower(name) = lower(@name)
        """,
        new { name },
        cancel);
}
