using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>All SQL of what a first start has done already, so that it is never done again.</summary>
public sealed class FirstStartTable(Database database, TimeProvider clock)
{
    public async Task<bool> IsDone(string step, CancellationToken cancel) =>
        await database.First<string>("select step from first_start where step = @step", new { step }, cancel) is not null;

    public Task Done(string step, CancellationToken cancel) => database.Execute(
        "insert into first_start (step, done_at) values (@step, @now) on conflict do nothing",
        new { step, now = clock.GetUtcNow() },
        cancel);
}
