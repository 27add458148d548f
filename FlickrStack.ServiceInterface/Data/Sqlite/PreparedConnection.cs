using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>
/// A SQLite connection that keeps its prepared statements: a micro-ORM makes a command per call, and preparing it
/// anew would cost a third of a list page.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection inner) : DbConnection
{
    private const int MostIdle = 200;
    private readonly Dictionary<string, SqliteCommand> idle = [];
    private readonly Dictionary<string, string[]> columns = [];

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public SqliteCommand Take(string sql)
    {
        if (idle.Remove(sql, out var command)) return command;

        command = inner.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        // Statements that are asked for again are soon back; combinations of filters that were asked for once are not.
        if (idle.Count >= MostIdle) Forget();
        if (!idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    public PreparedReader Read(SqliteDataReader rows, string sql)
    {
        if (!columns.TryGetValue(sql, out var names))
            columns[sql] = names = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
        return new(rows, names);
    }

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Transactions are begun by Database.");

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in idle.Values) command.Dispose();
        idle.Clear();
        columns.Clear();
    }
}
