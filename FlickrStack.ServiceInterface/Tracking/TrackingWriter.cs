using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>
/// Writes down calls in the background, many in one transaction: one each would cost a list of photos half its speed.
/// It does so on a thread of its own, for a thread that answers calls would be missed while it waits for the disk.
/// It stops after the server, and so with nothing left to come.
/// </summary>
internal sealed class TrackingWriter(
    WaitingTrackings waiting, LostTrackings lost, IServiceScopeFactory scopes, IOptions<TrackingOptions> options, ILogger<TrackingWriter> log)
    : IHostedService, IDisposable
{
    private const int MostAtOnce = 5000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource stopping = new();
    private Task writing = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancel)
    {
        writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancel)
    {
        waiting.Close();
        await stopping.CancelAsync();
        await writing.WaitAsync(cancel);
    }

    public void Dispose() => stopping.Dispose();

    private void Write()
    {
        var batch = new List<TrackingRow>(MostAtOnce);
        // The thread is its own: it waits, and no other thread does for it.
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            // Calls gather for a while; waking up for each would cost more than writing them.
            Wait(Pace);
            while (Fill(batch, waiting.Reader)) Write(batch);
        }
    }

    private static bool Fill(List<TrackingRow> batch, ChannelReader<TrackingRow> calls)
    {
        batch.Clear();
        while (batch.Count < MostAtOnce && calls.TryRead(out var call)) batch.Add(call);
        return batch.Count > 0;
    }

    private void Write(List<TrackingRow> batch)
    {
        for (var attempt = 0; attempt <= options.Value.Retries; attempt++)
        {
            try
            {
                using var scope = scopes.CreateScope();
                scope.ServiceProvider.GetRequiredService<TrackingTable>().Add(batch).GetAwaiter().GetResult();
                return;
            }
            catch (Exception e)
            {
                // The disk may be full or another process busy, and both may pass; whatever it is, those after it get their turn.
                log.LogInformation(e, "{Calls} calls are not recorded yet", batch.Count);
                Wait(TimeSpan.FromSeconds(Math.Pow(3, attempt)));
            }
        }

        lost.Count(batch.Count);
    }

    // Real time whatever the service's clock says: nothing is decided by it.
    private void Wait(TimeSpan time) => stopping.Token.WaitHandle.WaitOne(time);
}
