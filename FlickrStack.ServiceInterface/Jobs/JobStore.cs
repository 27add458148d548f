using System.Data.Common;
using Dapper;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>
/// Where orders of work are: in PostgreSQL beside the tables of the service, else in a file of their own, since they come
/// and go with every photo and neither should wait for the other's writer.
/// </summary>
public sealed class JobStore(IOptions<DatabaseOptions> options, DatabaseEngine engine)
{
    private readonly DatabaseOptions database = options.Value;

    /// <summary>The schema of the service's tables, seen from there.</summary>
    internal string Service => database.IsServer ? "public" : "service";

    /// <summary>A number that a row of a table of the job store has to itself, given what its key is.</summary>
    internal string NumberOf(string table, string key) => database.IsServer ? $"(hashtextextended({key}, 0) >> 12)" : $"{table}.rowid";

    /// <summary>Whether anything was ever ordered here.</summary>
    public async Task<bool> Exists(DbConnection connection) =>
        !database.IsServer ? File.Exists(PathIn(database.Folder)) : await connection.ExecuteScalarAsync<bool>("select to_regclass('qrtz_triggers') is not null");

    public static string PathIn(string folder) => Path.Combine(folder, "jobs.db");

    /// <summary>Opens it to be read beside the tables: nothing is written, nobody waits.</summary>
    internal async Task<DbConnection> Open(CancellationToken cancel) =>
        database.IsServer ? await engine.Rent(cancel) : await OpenFile(cancel);

    /// <summary>Tells the job engine where it is; what is missing of its tables it makes.</summary>
    internal static void Configure(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        if (database.IsServer)
        {
            store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString!);
            // Whoever is silent for so long is dead, and others do its work.
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) =
                (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(7)));
        }
        else
        {
            store.UseSqlite(SqliteFactory.Instance, Address(database));
        }

        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
    }

    private async Task<SqliteConnection> OpenFile(CancellationToken cancel)
    {
        SqliteNative.EnsureLoaded();
        var text = File.Exists(PathIn(database.Folder))
            ? new SqliteConnectionStringBuilder { DataSource = PathIn(database.Folder), Mode = SqliteOpenMode.ReadOnly, Pooling = false }
            : new SqliteConnectionStringBuilder { DataSource = ":memory:" };
        var connection = new SqliteConnection(text.ToString());
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync("attach database @path as service", new { path = SqliteEngine.PathIn(database.Folder) });
        await connection.ExecuteAsync("pragma query_only = on");
        return connection;
    }

    private static string Address(DatabaseOptions database)
    {
        SqliteNative.EnsureLoaded();
        var path = PathIn(database.Folder);
        SecretFile.Ensure(path);
        var address = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        // The file remembers it: a change is one flush then, and without it four.
        using var connection = new SqliteConnection(address);
        connection.Execute("pragma journal_mode = wal");
        return address;
    }
}
