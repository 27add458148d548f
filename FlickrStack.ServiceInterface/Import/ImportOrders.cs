using System.Globalization;
using FlickrStack.ServiceInterface.Jobs;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Orders imports, to be run in the background.</summary>
public sealed class ImportOrders(ImportLeaseTable leases, JobOrders jobs, TimeProvider clock)
{
    internal const string Import = "import";

    public Task One(long id, CancellationToken cancel)
    {
        var name = id.ToString(CultureInfo.InvariantCulture);
        return jobs.Add<ImportJob>(name, new Dictionary<string, string> { [Import] = name }, TimeSpan.Zero, cancel);
    }

    /// <summary>Those whose turn has come.</summary>
    public async Task Waiting(CancellationToken cancel)
    {
        foreach (var id in await leases.Waiting(clock.GetUtcNow(), cancel)) await One(id, cancel);
    }
}
