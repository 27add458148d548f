using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// Open connections to the database file, each with its prepared statements. Readers never wait; writers of this
/// process wait for each other here, those of other processes inside SQLite.
/// </summary>
public sealed class ConnectionPool(IOptions<DatabaseOptions> options) : IDisposable
{
    private const int MostIdle = 32;
    private readonly ConcurrentBag<DbConnection> idle = [];

    /// <summary>Held by whoever writes.</summary>
    internal SemaphoreSlim Writer { get; } = new(1, 1);

    internal static string PathIn(string folder) => Path.Combine(folder, "flickrstack.db");

    internal DbConnection Rent() => idle.TryTake(out var connection) ? connection : Open();

    internal void Return(DbConnection connection)
    {
        if (idle.Count < MostIdle) idle.Add(connection);
        else connection.Dispose();
    }

    public void Dispose()
    {
        while (idle.TryTake(out var connection)) connection.Dispose();
        Writer.Dispose();
    }

    private PreparedConnection Open()
    {
        SqliteNative.EnsureLoaded();
        ColumnTypes.EnsureRegistered();
        var path = PathIn(options.Value.Folder);
        SecretFile.Ensure(path);
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            // SQLite itself waits, below; the driver's own waiting, in steps of 150 ms, would come on top.
            DefaultTimeout = 1,
        };
        var connection = new PreparedConnection(new SqliteConnection(text.ToString()));
        connection.Open();
        // synchronous=full: what was acknowledged survives a power cut, for one flush per write.
        connection.Execute(
            $"""
            pragma busy_timeout = {options.Value.BusySeconds * 1000};
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma temp_store = memory;
            pragma mmap_size = 1073741824;
            """);
        return connection;
    }
}
