using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>A command that borrows the statement prepared for its text, and gives it back when disposed.</summary>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    private SqliteCommand? borrowed;

    [AllowNull]
    public override string CommandText
    {
        get => borrowed?.CommandText ?? "";
        set
        {
            Return();
            borrowed = connection.Take(value ?? "");
        }
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => Statement.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    private SqliteCommand Statement => borrowed ?? throw new InvalidOperationException("Set CommandText first.");

    public override void Cancel() => borrowed?.Cancel();

    public override int ExecuteNonQuery() => Statement.ExecuteNonQuery();

    public override object? ExecuteScalar() => Statement.ExecuteScalar();

    public override void Prepare() => Statement.Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        connection.Read(Statement.ExecuteReader(behavior), Statement.CommandText);

    protected override void Dispose(bool disposing)
    {
        if (disposing) Return();
        base.Dispose(disposing);
    }

    private void Return()
    {
        if (borrowed is not null) connection.GiveBack(borrowed);
        borrowed = null;
    }
}
