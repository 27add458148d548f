using System.Diagnostics;

namespace FlickrStack.Tests;

/// <summary>
/// A clock that the test owns. It stands still until moved; whoever waits on it has waited at once, and the clock has
/// moved on by that long. With work in the background, which would then wait in circles, it goes on by itself and waits
/// take their time.
/// </summary>
internal sealed class ManualClock(bool ringsAtOnce = true, DateTimeOffset? start = null) : TimeProvider
{
    private long ticks = (start ?? new DateTimeOffset(2026, 11, 21, 12, 10, 0, TimeSpan.Zero)).UtcTicks;

    private readonly Stopwatch? running = ringsAtOnce ? null : Stopwatch.StartNew();

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(Interlocked.Read(ref ticks), TimeSpan.Zero) + (running?.Elapsed ?? TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!ringsAtOnce) return System.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero) Advance(dueTime);
        if (dueTime >= TimeSpan.Zero) ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Rung();
    }

    private sealed class Rung : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
