using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using FlickrStack.ServiceInterface.Data.Copy;
using Microsoft.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>
/// Open connections to the database file, each with its prepared statements. Readers never wait; writers of this
/// process wait for each other here, those of other processes inside SQLite.
/// </summary>
internal sealed class SqliteEngine(DatabaseOptions options) : DatabaseEngine
{
    private const int MostIdle = 32;
    private const int Busy = 5;

    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly ConcurrentBag<DbConnection> idle = [];

    internal override string Name => "sqlite";

    // The first one with ->>.
    internal override (string Name, Version Least) Product => ("SQLite", new(3, 38));

    internal override string AskVersion => "select sqlite_version()";

    internal override bool Exists => File.Exists(PathIn(options.Folder));

    internal static string PathIn(string folder) => Path.Combine(folder, "flickrstack.db");

    internal override ValueTask<DbConnection> Rent(CancellationToken cancel) => new(Rent());

    internal override void Return(DbConnection connection)
    {
        if (idle.Count < MostIdle) idle.Add(connection);
        else connection.Dispose();
    }

    // Whoever writes is alone.
    internal override async Task<DbConnection> Begin(bool alone, CancellationToken cancel)
    {
        await writer.WaitAsync(cancel);
        DbConnection? connection = null;
        try
        {
            connection = Rent();
            // Not cancellable: half begun, it would stay open on a connection of the pool.
            await connection.ExecuteAsync("begin immediate");
            return connection;
        }
        catch
        {
            // Whatever went wrong, the next writer gets its turn.
            connection?.Dispose();
            writer.Release();
            throw;
        }
    }

    internal override Task Rollback(DbConnection connection) => connection.ExecuteAsync("rollback");

    internal override void End(DbConnection connection, bool alone)
    {
        Return(connection);
        writer.Release();
    }

    internal override RawTables Raw(DbConnection connection) => new SqliteTables(connection);

    // Another process has been writing for longer than anyone should wait.
    internal override ApiException? Refusal(DbException e) =>
        e is SqliteException { SqliteErrorCode: Busy } ? ApiException.Overloaded() : null;

    public override void Dispose()
    {
        while (idle.TryTake(out var connection)) connection.Dispose();
        writer.Dispose();
    }

    private DbConnection Rent() => idle.TryTake(out var connection) ? connection : Open();

    private PreparedConnection Open()
    {
        SqliteNative.EnsureLoaded();
        var path = PathIn(options.Folder);
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
            pragma busy_timeout = {options.BusySeconds * 1000};
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma temp_store = memory;
            pragma mmap_size = 1073741824;
            """);
        return connection;
    }
}
