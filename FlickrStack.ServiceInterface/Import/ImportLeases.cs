using FlickrStack.ServiceModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Gives imports to those who run them, and takes them back.</summary>
public sealed class ImportLeases(
    ImportLeaseTable leases, ImportItemTable items, IServiceScopeFactory scopes, IOptions<ImportOptions> options, TimeProvider clock)
{
    /// <summary>Takes an import to run it; null where another runs it, or it is not its turn.</summary>
    public async Task<ImportRow?> Take(long id, CancellationToken cancel)
    {
        var taken = await leases.Take(id, Guid.NewGuid().ToString("N"), clock.GetUtcNow(), options.Value.Lease, cancel);
        if (taken is not null) await items.Forget(id, cancel);
        return taken;
    }

    /// <summary>Holds a taken import until the answer is disposed.</summary>
    public ImportBeat Hold(ImportRow import)
    {
        var beat = new ImportBeat(scopes, import, options.Value.Lease, clock);
        beat.Begin();
        return beat;
    }

    public Task End(ImportRow import, ImportEnd end) => end.Status == ImportStatus.Queued
        ? leases.Release(import)
        : leases.End(import, end.Status, end.Message, clock.GetUtcNow());
}
