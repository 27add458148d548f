using System.Data.Common;
using Dapper;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>All or nothing: what was not committed when it is disposed never happened.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly Action<DbConnection> ended;
    private bool open = true;

    internal WriteTransaction(DbConnection connection, Action<DbConnection> ended) =>
        (Connection, this.ended) = (connection, ended);

    internal DbConnection Connection { get; }

    public async Task Commit()
    {
        // Not cancellable: once asked for, its outcome must be known.
        await Connection.ExecuteAsync("commit");
        End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!open) return;

        try
        {
            await Connection.ExecuteAsync("rollback");
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
        ended(Connection);
    }
}
