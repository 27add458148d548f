using System.Data.Common;
using Dapper;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// All statements of one call. Each runs on a connection of its own; between <see cref="Begin(CancellationToken)"/> and the end of the
/// transaction all run on that transaction's connection.
/// </summary>
public sealed class Database(DatabaseEngine engine)
{
    private DbConnection? open;

    /// <summary>Begins a transaction that may write, alone among those that are begun so; tables need not be told of it.</summary>
    public Task<WriteTransaction> Begin(CancellationToken cancel) => Begin(alone: true, cancel);

    /// <summary>Begins a transaction whose first statement writes to the row that everything else in it is about.</summary>
    internal Task<WriteTransaction> BeginOnRow(CancellationToken cancel) => Begin(alone: false, cancel);

    public Task<T?> First<T>(string sql, object? args, CancellationToken cancel) =>
        On(connection => connection.QueryFirstOrDefaultAsync<T?>(Command(sql, args, cancel)), cancel);

    /// <summary>The first row, as two: the second one begins with the column <c>id</c>.</summary>
    public Task<TResult?> First<TLeft, TRight, TResult>(
        string sql, object? args, Func<TLeft, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).FirstOrDefault(), cancel);

    /// <summary>The first row, as three: the second and the third one begin with the column <c>id</c>.</summary>
    public Task<TResult?> First<TLeft, TMiddle, TRight, TResult>(
        string sql, object? args, Func<TLeft, TMiddle, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).FirstOrDefault(), cancel);

    public Task<List<T>> List<T>(string sql, object? args, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync<T>(Command(sql, args, cancel))).AsList(), cancel);

    /// <summary>All rows, each as two: the second one begins with the column <c>id</c>.</summary>
    public Task<List<TResult>> List<TLeft, TRight, TResult>(
        string sql, object? args, Func<TLeft, TRight, TResult> map, CancellationToken cancel) =>
        On(async connection => (await connection.QueryAsync(Command(sql, args, cancel), map)).AsList(), cancel);

    /// <summary>Runs a statement that writes, in the open transaction or in one of its own.</summary>
    public Task<int> Execute(string sql, object? args, CancellationToken cancel) =>
        Write(connection => connection.ExecuteAsync(Command(sql, args, cancel)), cancel);

    /// <summary>Runs a statement that writes and returns a value; the default where it returns no row.</summary>
    public Task<T?> ExecuteScalar<T>(string sql, object? args, CancellationToken cancel) =>
        Write(connection => connection.ExecuteScalarAsync<T?>(Command(sql, args, cancel)), cancel);

    /// <summary>Runs a script of statements without parameters, however long it takes.</summary>
    internal Task<int> Run(string script, CancellationToken cancel) =>
        Write(connection => connection.ExecuteAsync(new CommandDefinition(script, commandTimeout: 0, cancellationToken: cancel)), cancel);

    private CommandDefinition Command(string sql, object? args, CancellationToken cancel) =>
        new(engine.Say(sql), args, cancellationToken: cancel);

    private Task<WriteTransaction> Begin(bool alone, CancellationToken cancel)
    {
        if (open is not null) throw new InvalidOperationException("A transaction is open already.");

        return Told(async () =>
        {
            open = await engine.Begin(alone, cancel);
            return new WriteTransaction(engine, open, alone, () => open = null);
        });
    }

    private Task<T> Write<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel) => Told(async () =>
    {
        if (open is not null) return await action(open);
        if (engine.Write(action, cancel) is { } written) return await written;

        await using var own = await BeginOnRow(cancel);
        var result = await action(own.Connection);
        await own.Commit();
        return result;
    });

    private Task<T> On<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel) =>
        Told(() => open is not null ? action(open) : engine.Read(action, cancel));

    // The database is somewhere else, or another process has it: who asked may ask again.
    private async Task<T> Told<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (DbException e) when (engine.Refusal(e) is { } refusal)
        {
            throw refusal;
        }
    }
}
