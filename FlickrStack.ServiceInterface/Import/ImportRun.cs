using System.Security.Cryptography;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Runs imports, and sees to it that each comes to an end that its owner is told of.</summary>
public sealed class ImportRun(ImportLeases leases, IEnumerable<IImportSource> sources, ImportSeal seal)
{
    /// <summary>Runs an import; null where another runs it, or it is not its turn.</summary>
    /// <param name="id">The import.</param>
    /// <param name="report">Takes what has become of everything so far.</param>
    /// <param name="cancel">Stops it: a job's goes on another time, a command's has ended.</param>
    public async Task<ImportEnd?> Run(long id, Action<ImportProgress> report, CancellationToken cancel)
    {
        if (await leases.Take(id, cancel) is not { } import) return null;

        var end = new ImportEnd(ImportStatus.Failed, "It broke off: the service's log says why.", new());
        try
        {
            return end = await Import(import, report, cancel);
        }
        finally
        {
            await leases.End(import, end);
        }
    }

    private async Task<ImportEnd> Import(ImportRow import, Action<ImportProgress> report, CancellationToken cancel)
    {
        var progress = new ImportProgress();
        await using var beat = leases.Hold(import);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, beat.Lost);
        try
        {
            var task = new ImportTask(import.OwnerId, import.StartedAt!.Value, seal.Open(import.Sealed!, import.OwnerId));
            await sources.First(source => source.Source == import.Source).Run(task, Report, stop.Token);
            return new(ImportStatus.Done, null, progress);
        }
        catch (Exception e) when (e is FlickrException or ApiException or CryptographicException)
        {
            // What the other side, the order or a lost key is to blame for.
            return new(ImportStatus.Failed, e.Message, progress);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Its owner or its lease has ended it, or the process ends and it does not.
            var goesOn = cancel.IsCancellationRequested && !import.IsForeground;
            return new(goesOn ? ImportStatus.Queued : ImportStatus.Cancelled, null, progress);
        }

        void Report(ImportProgress now)
        {
            beat.Report(progress = now);
            report(now);
        }
    }
}
