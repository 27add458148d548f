using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>
/// Writes down calls in the background, many in one transaction: one each would cost a list of photos half its speed.
/// It stops after the server, and so with nothing left to come.
/// </summary>
internal sealed class TrackingWriter(
    WaitingTrackings waiting, LostTrackings lost, IServiceScopeFactory scopes, IOptions<TrackingOptions> options, ILogger<TrackingWriter> log)
    : IHostedService, IDisposable
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource stopping = new();
    private Task writing = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancel)
    {
        writing = Task.Run(Write, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancel)
    {
        waiting.Close();
        await stopping.CancelAsync();
        await writing.WaitAsync(cancel);
    }

    public void Dispose() => stopping.Dispose();

    private async Task Write()
    {
        var batch = new List<TrackingRow>(MostAtOnce);
        while (await waiting.Reader.WaitToReadAsync())
        {
            // Calls gather for a while; waking up for each would cost more than writing them.
            await Wait(Pace);
            while (Fill(batch, waiting.Reader)) await Write(batch);
        }
    }

    private static bool Fill(List<TrackingRow> batch, ChannelReader<TrackingRow> calls)
    {
        batch.Clear();
        while (batch.Count < MostAtOnce && calls.TryRead(out var call)) batch.Add(call);
        return batch.Count > 0;
    }

    private async Task Write(List<TrackingRow> batch)
    {
        for (var attempt = 0; attempt <= options.Value.Retries; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TrackingTable>().Add(batch);
                return;
            }
            catch (Exception e) when (e is DbException or ApiException)
            {
                // The disk may be full or another process busy, and both may pass.
                log.LogInformation(e, "{Calls} calls are not recorded yet", batch.Count);
                await Wait(TimeSpan.FromSeconds(Math.Pow(3, attempt)));
            }
        }

        lost.Count(batch.Count);
    }

    // Real time whatever the service's clock says: nothing is decided by it.
    private async Task Wait(TimeSpan time) =>
        await Task.Delay(time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
