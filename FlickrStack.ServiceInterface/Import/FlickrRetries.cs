using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Tries again what may go well another time: later each time, or when the other side asks for it.</summary>
public sealed class FlickrRetries(IOptions<FlickrOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly ResiliencePipeline pipeline = Build(options.Value.Retries, clock);

    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancel) =>
        await pipeline.ExecuteAsync(async stop => await attempt(stop), cancel);

    private static ResiliencePipeline Build(int retries, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (retries == 0) return builder.Build();

        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(2),
            MaxDelay = TimeSpan.FromMinutes(2),
            ShouldHandle = new PredicateBuilder().Handle<FlickrException>(e => e.IsTransient),
            DelayGenerator = failure => new(Asked((failure.Outcome.Exception as FlickrException)?.RetryAfter)),
        }).Build();
    }

    // A moment that is past is now, and nobody waits for a day.
    private static TimeSpan? Asked(TimeSpan? wait) =>
        wait is { } time ? TimeSpan.FromTicks(Math.Clamp(time.Ticks, 0, LongestWait.Ticks)) : null;
}
