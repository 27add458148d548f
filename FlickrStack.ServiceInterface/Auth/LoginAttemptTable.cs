using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>All SQL of the guesses at passwords, counted by account and address.</summary>
public sealed class LoginAttemptTable(Database database)
{
    /// <summary>Counts an attempt before it is made, and returns how many there are in the window and since when.</summary>
    public async Task<LoginAttempts> Count(
        string account, string address, DateTimeOffset now, TimeSpan window, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await database.Execute("delete from login_attempts where since <= @old", new { old = now - window }, cancel);
        await database.Execute(
            """
            insert into login_attempts (account, address, attempts, since) values (@account, @address, 1, @now)
            on conflict (account, address) do update set attempts = login_attempts.attempts + 1
            """,
            new { account, address, now },
            cancel);
        var counted = await database.First<LoginAttempts>(
            "select attempts, since from login_attempts where account = @account and address = @address",
            new { account, address },
            cancel);
        await transaction.Commit();
        return counted!;
    }

    public Task Forget(string account, string address, CancellationToken cancel) => database.Execute(
        "delete from login_attempts where account = @account and address = @address",
        new { account, address },
        cancel);
}
