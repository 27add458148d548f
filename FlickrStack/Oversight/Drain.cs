using Microsoft.Extensions.Options;

namespace FlickrStack.Oversight;

/// <summary>Between the word to end and the end: calls are still answered until every front has seen that none should come.</summary>
internal sealed class Drain(IOptions<DrainOptions> options) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancel)
    {
        // Real time whatever the service's clock says: fronts go by it.
        if (options.Value.WaitSeconds > 0) await Task.Delay(TimeSpan.FromSeconds(options.Value.WaitSeconds), cancel);
    }

    public Task StartingAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancel) => Task.CompletedTask;
}
