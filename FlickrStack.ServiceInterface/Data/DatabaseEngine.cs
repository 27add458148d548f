using System.Data.Common;
using FlickrStack.ServiceInterface.Data.Copy;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>What keeps the tables: all that SQLite in a file and PostgreSQL do differently.</summary>
public abstract class DatabaseEngine : IDisposable
{
    /// <summary>Its name in the names of migrations that are for it alone.</summary>
    internal abstract string Name { get; }

    /// <summary>Its name for people, and the first version that the service can work with.</summary>
    internal abstract (string Name, Version Least) Product { get; }

    /// <summary>The statement that tells its version.</summary>
    internal abstract string AskVersion { get; }

    /// <summary>Whether there is a database: asking one that is not there would make it.</summary>
    internal virtual bool Exists => true;

    /// <summary>Opens a connection, or takes one that is idle.</summary>
    internal abstract ValueTask<DbConnection> Rent(CancellationToken cancel);

    internal abstract void Return(DbConnection connection);

    /// <summary>Begins a transaction that may write.</summary>
    /// <param name="alone">
    /// Whether no other transaction that was begun alone may be open, on whatever machine: who looks first and writes then
    /// finds what it saw. Otherwise it locks the row that it is about before it looks.
    /// </param>
    /// <param name="cancel">Gives up waiting.</param>
    internal abstract Task<DbConnection> Begin(bool alone, CancellationToken cancel);

    internal abstract Task Rollback(DbConnection connection);

    /// <summary>Takes the connection of a transaction that has ended.</summary>
    internal abstract void End(DbConnection connection, bool alone);

    /// <summary>Runs a read, which may be done again where the way to the database was lost.</summary>
    internal virtual Task<T> Read<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel) => Once(action, cancel);

    /// <summary>Runs one statement that writes, in a transaction of its own; null where it needs one that was begun.</summary>
    internal virtual Task<T>? Write<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel) => null;

    /// <summary>Its tables as they are, over a connection.</summary>
    internal abstract RawTables Raw(DbConnection connection);

    /// <summary>A statement in this engine's words.</summary>
    internal virtual string Say(string sql) => sql;

    /// <summary>A migration in this engine's words.</summary>
    internal virtual string SayMigration(string sql) => sql;

    /// <summary>What to tell a caller where the way to the database failed rather than what was asked of it; else null.</summary>
    internal abstract ApiException? Refusal(DbException e);

    public abstract void Dispose();

    private protected async Task<T> Once<T>(Func<DbConnection, Task<T>> action, CancellationToken cancel)
    {
        var connection = await Rent(cancel);
        try
        {
            return await action(connection);
        }
        finally
        {
            Return(connection);
        }
    }
}
