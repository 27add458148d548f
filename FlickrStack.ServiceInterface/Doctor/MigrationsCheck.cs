using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the tables are those of this program.</summary>
public sealed class MigrationsCheck(DatabaseState database, Migrations migrations) : ICheck
{
    public string Name => "migrations";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!database.Exists) return DataFolder.NotYet;

        var (missing, unknown) = await migrations.Compare(cancel);
        if (unknown.Count > 0)
            return Finding.Failure($"The tables are of a later program: {string.Join(", ", unknown)}.", "Install that program, or restore the backup from before it.");

        return missing.Count > 0
            ? Finding.Warning($"{missing.Count} are missing.", "Make a backup; the next start applies them.")
            : Finding.Good("The tables are up to date.");
    }
}
