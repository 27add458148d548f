using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether this machine and the database agree on the time: leases, links and tokens end by it.</summary>
public sealed class ClockCheck(DatabaseState database, TimeProvider clock) : ICheck
{
    private const int MostSeconds = 5;

    public string Name => "clock";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!database.Exists) return DataFolder.NotYet;

        var seconds = Math.Abs((await database.Time(cancel) - clock.GetUtcNow()).TotalSeconds);
        return seconds <= MostSeconds
            ? Finding.Good("It agrees with the database's.")
            : Finding.Failure($"It is {seconds:0} seconds from the database's.", "Have both machines keep time by NTP.");
    }
}
