using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>
/// The tables of a database as they are, over one connection. Which there are is asked of the database: one that was added
/// is not forgotten. The job engine's are not the service's, and each database has migrations of its own.
/// </summary>
internal abstract class RawTables(DbConnection connection)
{
    protected const string Others = "('migrations')";
    protected const string OthersLike = "'qrtz%'";

    protected DbConnection Connection => connection;

    /// <summary>What tells of all columns, as <see cref="RawColumn"/>.</summary>
    protected abstract string Columns { get; }

    /// <summary>What tells of all foreign keys: a table, and one that its rows refer to.</summary>
    protected abstract string References { get; }

    /// <summary>Lets all that is read from now on be of one moment.</summary>
    public abstract Task Freeze(CancellationToken cancel);

    /// <summary>The largest id that was ever given, also if its row is gone.</summary>
    public abstract Task<long> LastId(RawTable table, CancellationToken cancel);

    /// <summary>Sees to it that the next id is beyond this one.</summary>
    public abstract Task SetLastId(RawTable table, long id, CancellationToken cancel);

    public abstract Task Write(RawTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel);

    /// <summary>All tables; each comes after those that its rows refer to.</summary>
    public async Task<List<RawTable>> List(CancellationToken cancel)
    {
        var needed = (await connection.QueryAsync<(string Table, string Needed)>(Command(References, cancel))).ToLookup(pair => pair.Table, pair => pair.Needed);
        var columns = await connection.QueryAsync<(string Table, string Name, string Type, bool Numbered)>(Command(Columns, cancel));
        return InOrder(
        [
            .. columns.GroupBy(column => column.Table).Select(table => new RawTable(
                table.Key,
                [.. table.Select(column => new RawColumn(column.Table, column.Name, column.Type, column.Numbered)).OrderBy(column => column.Name, StringComparer.Ordinal)],
                [.. needed[table.Key].Where(name => name != table.Key)])),
        ]);
    }

    public Task<long> Count(RawTable table, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<long>(Command($"select count(*) from {table.Quoted}", cancel));

    public Task Clear(RawTable table, CancellationToken cancel) => connection.ExecuteAsync(Command($"delete from {table.Quoted}", cancel));

    /// <summary>The version of the tables: the last of what brought them up to date.</summary>
    public Task<string?> Version(CancellationToken cancel) =>
        connection.ExecuteScalarAsync<string?>(Command("select max(name) from migrations", cancel));

    /// <summary>All rows, one after the other; values are whole numbers, fractions, texts and nothing, whatever the engine.</summary>
    public async IAsyncEnumerable<object?[]> Read(RawTable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {table.ColumnList} from {table.Quoted}";
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++) row[i] = Plain(rows.GetValue(i));
            yield return row;
        }
    }

    protected static CommandDefinition Command(string sql, CancellationToken cancel, object? args = null) =>
        new(sql, args, commandTimeout: 0, cancellationToken: cancel);

    private static object? Plain(object value) => value switch
    {
        DBNull => null,
        bool truth => truth ? 1L : 0L,
        int number => (long)number,
        // SQLite does not keep the sign of nothing.
        0.0 => 0.0,
        _ => value,
    };

    private static List<RawTable> InOrder(List<RawTable> tables)
    {
        var ordered = new List<RawTable>();
        while (tables.Count > 0)
        {
            var names = tables.Select(table => table.Name).ToHashSet();
            if (tables.RemoveAll(table => !table.Needed.Any(names.Contains) && Add(table)) == 0)
                throw new InvalidOperationException("Tables refer to each other in a circle: their rows cannot be copied one table after the other.");
        }

        return ordered;

        bool Add(RawTable table)
        {
            ordered.Add(table);
            return true;
        }
    }
}
