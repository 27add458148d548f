using System.Collections.Concurrent;
using System.Diagnostics;
using FlickrStack.ServiceInterface.Telemetry;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>
/// Has pictures decoded by child processes, as many as there are cores: what kills a decoder kills a child, and the
/// service goes on. Children start when they are needed and are used again.
/// </summary>
public sealed class RenderProcesses : IDisposable
{
    private readonly ConcurrentDictionary<int, RenderProcess> running = [];
    private readonly ConcurrentBag<RenderProcess> idle = [];
    private readonly RenderOptions options;
    private readonly SemaphoreSlim places;
    private readonly RenderMeter meter;
    private long ended;

    public RenderProcesses(IOptions<RenderOptions> given, RenderMeter meter)
    {
        (options, this.meter) = (given.Value, meter);
        places = new(options.Processes > 0 ? options.Processes : Environment.ProcessorCount);
    }

    /// <summary>The children that run now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. running.Keys];

    /// <summary>How many have ended, by themselves or because they were of no more use.</summary>
    public long Ended => Interlocked.Read(ref ended);

    /// <summary>Makes what is ordered, or throws <see cref="RenderException"/>. Cancelled, it leaves no child at it.</summary>
    public async Task<RenderOutcome> Run(RenderOrder order, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await Measured(order, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        foreach (var process in running.Values) End(process);
        places.Dispose();
    }

    private async Task<RenderOutcome> Measured(RenderOrder order, CancellationToken cancel)
    {
        using var span = Traces.Source.StartActivity("render", ActivityKind.Client);
        span?.SetTag("flickrstack.picture.format", order.Format).SetTag("flickrstack.renditions", order.Targets.Count);
        var (begun, outcome) = (Stopwatch.GetTimestamp(), "cancelled");
        try
        {
            var answer = await Answer(order, cancel);
            outcome = answer.Outcome is not null ? "made" : answer.Final ? "refused" : "failed";
            return answer.Outcome ?? throw new RenderException(answer.Error!, answer.Final);
        }
        catch (RenderException e)
        {
            // Its process has crashed, or was too slow or too large, unless it could still tell.
            if (outcome != "refused") outcome = "failed";
            span.Fail(e);
            throw;
        }
        finally
        {
            span?.SetTag("flickrstack.outcome", outcome);
            meter.Count(outcome, order.Targets.Count, Stopwatch.GetElapsedTime(begun));
        }
    }

    private async Task<RenderAnswer> Answer(RenderOrder order, CancellationToken cancel)
    {
        var process = Take();
        var isGood = false;
        try
        {
            Activity.Current?.SetTag("process.pid", process.Id);
            var answer = await process.Run(order, cancel);
            isGood = process.IsUsable;
            return answer;
        }
        finally
        {
            if (isGood) idle.Add(process);
            else End(process);
        }
    }

    private RenderProcess Take()
    {
        while (idle.TryTake(out var process))
        {
            if (process.IsUsable) return process;

            End(process);
        }

        var started = new RenderProcess(options);
        running[started.Id] = started;
        return started;
    }

    private void End(RenderProcess process)
    {
        if (!running.TryRemove(KeyValuePair.Create(process.Id, process))) return;

        Interlocked.Increment(ref ended);
        meter.CountRestart();
        process.Dispose();
    }
}
