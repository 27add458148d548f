using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>All SQL that is about a copy of the tables as a whole.</summary>
internal sealed class BackupTable(Database database)
{
    /// <summary>What SQLite finds wrong with its file.</summary>
    public async Task<List<string>> Faults(CancellationToken cancel)
    {
        var broken = await database.List<string>("pragma integrity_check", null, cancel);
        var dangling = await database.List<string>("select \"table\" from pragma_foreign_key_check", null, cancel);
        return
        [
            .. broken.Where(line => line != "ok").Select(line => $"The database is damaged: {line}"),
            .. dangling.Distinct().Select(table => $"The database is damaged: rows of {table} refer to rows that are not there."),
        ];
    }

    /// <summary>Forgets which store the files were in: they may be restored into another.</summary>
    public Task ForgetStore(CancellationToken cancel) => database.Execute("delete from agreements where name = 'storage'", null, cancel);
}
