using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the database answers, and whether the service can work with its version.</summary>
public sealed class DatabaseCheck(DatabaseState database) : ICheck
{
    public string Name => "database";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!database.Exists) return DataFolder.NotYet;

        var version = await database.Version(cancel);
        return version >= database.Least
            ? Finding.Good($"{database.Product} {version} answers.")
            : Finding.Failure($"{database.Product} {version} is too old.", $"Install version {database.Least} or later.");
    }
}
