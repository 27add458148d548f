namespace FlickrStack.ServiceInterface.Import;

/// <summary>Spreads calls evenly: each waits for its turn.</summary>
public sealed class Pace(int perHour, TimeProvider clock)
{
    private readonly TimeSpan gap = TimeSpan.FromHours(1) / perHour;
    private readonly Lock turns = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    public Task Turn(CancellationToken cancel)
    {
        TimeSpan wait;
        lock (turns)
        {
            var now = clock.GetUtcNow();
            var turn = next > now ? next : now;
            next = turn + gap;
            wait = turn - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancel) : Task.CompletedTask;
    }
}
