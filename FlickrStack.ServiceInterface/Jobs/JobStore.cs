using Dapper;
using FlickrStack.ServiceInterface.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>Reads the job store beside the tables, which are in a file of their own: nothing is written, nobody waits.</summary>
public sealed class JobStore(IOptions<DatabaseOptions> options)
{
    private readonly string folder = options.Value.Folder;

    /// <summary>Whether anything was ever ordered here.</summary>
    public bool Exists => File.Exists(PathIn(folder));

    public static string PathIn(string folder) => Path.Combine(folder, "jobs.db");

    /// <summary>Opens both, the tables as <c>service</c>.</summary>
    internal async Task<SqliteConnection> Open(CancellationToken cancel)
    {
        SqliteNative.EnsureLoaded();
        ColumnTypes.EnsureRegistered();
        var text = Exists
            ? new SqliteConnectionStringBuilder { DataSource = PathIn(folder), Mode = SqliteOpenMode.ReadOnly, Pooling = false }
            : new SqliteConnectionStringBuilder { DataSource = ":memory:" };
        var connection = new SqliteConnection(text.ToString());
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync("attach database @path as service", new { path = ConnectionPool.PathIn(folder) });
        await connection.ExecuteAsync("pragma query_only = on");
        return connection;
    }
}
