using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Writes down every moment how far a running import is, by which its lease goes on and others see it, and stops it
/// when its lease is gone: it was cancelled, its owner is shut out, or another has taken it.
/// </summary>
public sealed class ImportBeat(IServiceScopeFactory scopes, ImportRow import, TimeSpan lease, TimeProvider clock) : IAsyncDisposable
{
    private const int MostItems = 10_000;
    private const int BeatsOfALease = 10;

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource lost = new();
    private Task beating = Task.CompletedTask;
    private volatile ImportProgress latest = new();
    private int skipped;
    private int failed;

    /// <summary>Cancelled when the import is not ours any more.</summary>
    public CancellationToken Lost => lost.Token;

    public void Report(ImportProgress progress) => latest = progress;

    public void Begin() => beating = Beat();

    /// <summary>Writes the last of it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating;
        await Write();
        stop.Dispose();
        lost.Dispose();
    }

    // By the machine's time: a lease is about processes that live or do not, whatever time it is.
    private async Task Beat()
    {
        using var timer = new PeriodicTimer(lease / BeatsOfALease);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token)) await BeatOnce();
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }
    }

    private async Task BeatOnce()
    {
        try
        {
            if (!await Write()) await lost.CancelAsync();
        }
        catch (ApiException)
        {
            // The database is busy, or the disk full: the lease lasts for some beats more.
        }
    }

    // In a scope of its own: the import itself may be in the middle of a transaction.
    private async Task<bool> Write()
    {
        var now = latest;
        await using var scope = scopes.CreateAsyncScope();
        await using var change = await scope.ServiceProvider.GetRequiredService<Database>().Begin(CancellationToken.None);
        var leases = scope.ServiceProvider.GetRequiredService<ImportLeaseTable>();
        if (!await leases.Hold(import, now, clock.GetUtcNow() + lease, CancellationToken.None)) return false;

        await scope.ServiceProvider.GetRequiredService<ImportItemTable>().Add(NewItems(now), CancellationToken.None);
        await change.Commit();
        return true;
    }

    private List<ImportItemRow> NewItems(ImportProgress now)
    {
        var items = Items(ImportOutcome.Skipped, now.Skipped.Skip(skipped)).Concat(Items(ImportOutcome.Failed, now.Failed.Skip(failed)));
        var room = Math.Max(0, MostItems - skipped - failed);
        (skipped, failed) = (now.Skipped.Count, now.Failed.Count);
        return [.. items.Take(room)];
    }

    private IEnumerable<ImportItemRow> Items(ImportOutcome outcome, IEnumerable<string> reasons) =>
        reasons.Select(reason => new ImportItemRow { ImportId = import.Id, Outcome = outcome, Reason = reason });
}
