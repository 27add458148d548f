using System.Data.Common;
using Dapper;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>All or nothing: what was not committed when it is disposed never happened.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly DatabaseEngine engine;
    private readonly bool alone;
    private readonly Action ended;
    private bool open = true;

    internal WriteTransaction(DatabaseEngine engine, DbConnection connection, bool alone, Action ended) =>
        (this.engine, Connection, this.alone, this.ended) = (engine, connection, alone, ended);

    internal DbConnection Connection { get; }

    public async Task Commit()
    {
        // Not cancellable: once asked for, its outcome must be known.
        try
        {
            await Connection.ExecuteAsync("commit transaction");
        }
        catch (DbException e) when (engine.Refusal(e) is { } refusal)
        {
            // Whether it was done is not known: who asks again finds out.
            throw refusal;
        }

        End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!open) return;

        try
        {
            await engine.Rollback(Connection);
        }
        finally
        {
            // SQLite may have rolled back by itself, as on a full disk; the next writer gets its turn all the same.
            End();
        }
    }

    private void End()
    {
        open = false;
        ended();
        engine.End(Connection, alone);
    }
}
