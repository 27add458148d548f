using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the database answers, and whether the service can work with its version.</summary>
public sealed class DatabaseCheck(DatabaseState database) : ICheck
{
    private static readonly Version Least = new(3, 35);

    public string Name => "database";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!database.Exists) return DataFolder.NotYet;

        var version = await database.Version(cancel);
        return version >= Least
            ? Finding.Good($"SQLite {version} answers.")
            : Finding.Failure($"SQLite {version} is too old.", $"Install version {Least} or later of the system's libsqlite3.");
    }
}
