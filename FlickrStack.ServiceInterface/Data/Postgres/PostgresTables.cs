using System.Data.Common;
using Dapper;
using FlickrStack.ServiceInterface.Data.Copy;
using Npgsql;
using NpgsqlTypes;

namespace FlickrStack.ServiceInterface.Data.Postgres;

/// <summary>The tables in a PostgreSQL database. Columns that it computes are its own.</summary>
internal sealed class PostgresTables(DbConnection connection) : RawTables(connection)
{
    // Foreign keys are looked at when all rows of a table have come.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromHours(1);

    protected override string Columns =>
        $"""
        select c.table_name::text, c.column_name::text, c.data_type::text, c.is_identity = 'YES'
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
            and c.table_name not in {Others} and c.table_name not like {OthersLike}
        """;

    protected override string References =>
        """
        select distinct t.relname::text, n.relname::text
        from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class n on n.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace
        """;

    public override Task Freeze(CancellationToken cancel) =>
        Connection.ExecuteAsync(Command("begin transaction isolation level repeatable read read only", cancel));

    public override async Task<long> LastId(RawTable table, CancellationToken cancel)
    {
        var sequence = await Connection.ExecuteScalarAsync<string>(Command($"select {SequenceOf(table)}", cancel));
        return await Connection.ExecuteScalarAsync<long>(Command(
            $"""
            select greatest(
                (select case when is_called then last_value else last_value - 1 end from {sequence}),
                (select coalesce(max({table.Id!.Quoted}), 0) from {table.Quoted}))
            """,
            cancel));
    }

    public override Task SetLastId(RawTable table, long id, CancellationToken cancel) => Connection.ExecuteAsync(
        Command($"select setval({SequenceOf(table)}, greatest(@id, 1), @id > 0)", cancel, new { id }));

    public override async Task Write(RawTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync(
            $"copy {table.Quoted} ({table.ColumnList}) from stdin (format binary)", cancel);
        copy.Timeout = LongestEnd;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < row.Length; i++) await Write(copy, table.Columns[i], row[i], cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static string SequenceOf(RawTable table) => $"pg_get_serial_sequence('{table.Quoted}', '{table.Id!.Name}')";

    private static Task Write(NpgsqlBinaryImporter copy, RawColumn column, object? value, CancellationToken cancel) => (value, column.Type) switch
    {
        (null, _) => copy.WriteNullAsync(cancel),
        (long number, "bigint") => copy.WriteAsync(number, NpgsqlDbType.Bigint, cancel),
        (long number, "integer") => copy.WriteAsync(checked((int)number), NpgsqlDbType.Integer, cancel),
        (long number, "boolean") => copy.WriteAsync(number != 0, NpgsqlDbType.Boolean, cancel),
        (double number, "double precision") => copy.WriteAsync(number, NpgsqlDbType.Double, cancel),
        (string text, "text") => copy.WriteAsync(text, NpgsqlDbType.Text, cancel),
        _ => throw new NotSupportedException($"{column.TableName}.{column.Name} holds a {value.GetType().Name} and takes a {column.Type}."),
    };
}
