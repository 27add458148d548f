using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// All statements of one call. Each runs on a connection of the pool; between <see cref="Begin"/> and the end of the
/// transaction all run on that transaction's connection.
/// </summary>
public sealed class Database(ConnectionPool pool)
{
    private const int SqliteBusy = 5;
    private DbConnection? open;

    /// <summary>Begins a transaction that may write; tables need not be told of it.</summary>
    public async Task<WriteTransaction> Begin(CancellationToken cancel)
    {
        if (open is not null) throw new InvalidOperationException("A transaction is open already.");

        await pool.Writer.WaitAsync(cancel);
        DbConnection? connection = null;
        try
        {
            connection = pool.Rent();
            // Not cancellable: half begun, it would stay open on a connection of the pool.
            await connection.ExecuteAsync("begin immediate");
        }
        catch (Exception e)
        {
            // Whatever went wrong, the next writer gets its turn.
            connection?.Dispose();
            pool.Writer.Release();
            // Another process has been writing for longer than anyone should wait.
            if (e is SqliteException { SqliteErrorCode: SqliteBusy }) throw ApiException.Overloaded();
            throw;
        }

        open = connection;
        return new WriteTransaction(connection, End);
    }

    public Task<T?> First<T>(string sql, object? args, CancellationToken cancel) =>
        On(connection => connection.QueryFirstOrDefaultAsync<T?>(Command(sql, args, cancel)));

    /// <summary>The first row, as two: the second one begins with the column <c>id</c>.</summary>
    public Task<TResult?> First<TLeft, TRight, TResult>(
        string sql, object? args, Func<TLeft, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).FirstOrDefault());

    /// <summary>The first row, as three: the second and the third one begin with the column <c>id</c>.</summary>
    public Task<TResult?> First<TLeft, TMiddle, TRight, TResult>(
        string sql, object? args, Func<TLeft, TMiddle, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).FirstOrDefault());

    public Task<List<T>> List<T>(string sql, object? args, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync<T>(Command(sql, args, cancel))).AsList());

    /// <summary>All rows, each as two: the second one begins with the column <c>id</c>.</summary>
    public Task<List<TResult>> List<TLeft, TRight, TResult>(
        string sql, object? args, Func<TLeft, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).AsList());

    /// <summary>Runs a statement that writes, in the open transaction or in one of its own.</summary>
    public Task<int> Execute(string sql, object? args, CancellationToken cancel) =>
        Write(connection => connection.ExecuteAsync(Command(sql, args, cancel)), cancel);

    /// <summary>Runs a statement that writes and returns a value; the default where it returns no row.</summary>
    public Task<T?> ExecuteScalar<T>(string sql, object? args, CancellationToken cancel) =>
        Write(connection => connection.ExecuteScalarAsync<T?>(Command(sql, args, cancel)), cancel);

    private static CommandDefinition Command(string sql, object? args, CancellationToken cancel) =>
        new(sql, args, cancellationToken: cancel);

    private async Task<T> Write<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel)
    {
        if (open is not null) return await action(open);

        await using var own = await Begin(cancel);
        var result = await action(own.Connection);
        await own.Commit();
        return result;
    }

    private async Task<T> On<T>(Func<DbConnection, Task<T>> action)
    {
        if (open is not null) return await action(open);

        var connection = pool.Rent();
        try
        {
            return await action(connection);
        }
        finally
        {
            pool.Return(connection);
        }
    }

    private void End(DbConnection connection)
    {
        open = null;
        pool.Return(connection);
        pool.Writer.Release();
    }
}
