using System.Globalization;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>What the database tells of itself, whatever tables it has.</summary>
public sealed class DatabaseState(Database database, IOptions<DatabaseOptions> options)
{
    /// <summary>Whether there is one: asking one that is not there would make it.</summary>
    public bool Exists => File.Exists(ConnectionPool.PathIn(options.Value.Folder));

    public async Task<Version> Version(CancellationToken cancel) =>
        new((await database.First<string>("select sqlite_version()", null, cancel))!);

    /// <summary>What its clock says.</summary>
    public async Task<DateTimeOffset> Time(CancellationToken cancel) => DateTimeOffset.Parse(
        (await database.First<string>("select cast(current_timestamp as text)", null, cancel))!,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);
}
