using System.Data.Common;
using Dapper;
using FlickrStack.ServiceInterface.Data.Copy;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>The tables in a SQLite file. Those of its search are its own: triggers fill them.</summary>
internal sealed class SqliteTables(DbConnection connection) : RawTables(connection)
{
    protected override string Columns =>
        $"""
        select m.name, c.name, lower(c.type), c.pk > 0 and instr(lower(m.sql), 'autoincrement') > 0
        from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and m.sql not like 'create virtual%' and m.name not like 'sqlite\_%' escape '\'
            and m.name not in {Others} and m.name not like {OthersLike}
            and not exists (select 1 from sqlite_master v where v.sql like 'create virtual%' and instr(m.name, v.name || '_') = 1)
        """;

    protected override string References =>
        """select distinct m.name, k."table" from sqlite_master m join pragma_foreign_key_list(m.name) k where m.type = 'table'""";

    // What is first read decides on the moment.
    public override async Task Freeze(CancellationToken cancel)
    {
        await Connection.ExecuteAsync(Command("begin", cancel));
        await Version(cancel);
    }

    public override Task<long> LastId(RawTable table, CancellationToken cancel) => Connection.ExecuteScalarAsync<long>(Command(
        $"""
        select max(
            coalesce((select seq from sqlite_sequence where name = @Name), 0), coalesce((select max({table.Id!.Quoted}) from {table.Quoted}), 0))
        """,
        cancel,
        new { table.Name }));

    public override async Task SetLastId(RawTable table, long id, CancellationToken cancel)
    {
        await Connection.ExecuteAsync(Command("delete from sqlite_sequence where name = @Name", cancel, new { table.Name }));
        await Connection.ExecuteAsync(Command("insert into sqlite_sequence (name, seq) select @Name, @id where @id > 0", cancel, new { table.Name, id }));
    }

    public override async Task Write(RawTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var command = Connection.CreateCommand();
        var names = table.Columns.Select((_, place) => $"@v{place}").ToList();
        command.CommandText = $"insert into {table.Quoted} ({table.ColumnList}) values ({string.Join(", ", names)})";
        var values = names.ConvertAll(name =>
        {
            var value = command.CreateParameter();
            value.ParameterName = name;
            command.Parameters.Add(value);
            return value;
        });
        await foreach (var row in rows.WithCancellation(cancel))
        {
            for (var i = 0; i < row.Length; i++) values[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
