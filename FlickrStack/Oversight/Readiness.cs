using FlickrStack.ServiceInterface.Oversight;
using FlickrStack.ServiceModel;

namespace FlickrStack.Oversight;

/// <summary>Whether calls should be sent here. It looks once a second at most, and one look at a time, however many ask.</summary>
internal sealed class Readiness(IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Lock asking = new();
    private Task<List<HealthCheck>>? look;
    private long begun;

    /// <summary>How many looks there were.</summary>
    public int Looks { get; private set; }

    /// <summary>Whether the process has been told to end.</summary>
    public bool IsDraining => life.ApplicationStopping.IsCancellationRequested;

    public async Task<Health> Ask(CancellationToken cancel)
    {
        if (IsDraining) return Of([new() { Name = "process", Status = HealthStatus.Failed, Message = "It is about to end." }]);

        try
        {
            return Of(await Look().WaitAsync(Patience, cancel));
        }
        catch (TimeoutException)
        {
            // The database neither answers nor refuses.
            return Of([.. ReadyChecks.Names.Select(name => ReadyChecks.Plain(name, HealthStatus.Failed))]);
        }
    }

    private static Health Of(List<HealthCheck> checks) => new() { Status = checks.Max(check => check.Status), Checks = checks };

    private Task<List<HealthCheck>> Look()
    {
        lock (asking)
        {
            if (look is { IsCompleted: false } || (look is not null && clock.GetElapsedTime(begun) < Kept)) return look;

            begun = clock.GetTimestamp();
            Looks++;
            // Nobody's request: those who ask meanwhile get the same answer.
            return look = Task.Run(Check, CancellationToken.None);
        }
    }

    private async Task<List<HealthCheck>> Check()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadyChecks>().Look(CancellationToken.None);
    }
}
