using System.Diagnostics;
using System.Text;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.Tests.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FlickrStack.Tests;

/// <summary>
/// Where the tables of a program under test are: SQLite in its folder, or a PostgreSQL database named like its folder
/// where FLICKRSTACK_TEST_DATABASE says so.
/// </summary>
internal static class TestDatabase
{
    private const string Template = "flickrstack_template";
    private static readonly Lazy<Task> Prepared = new(Prepare);
    private static PostgresServer? server;

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("FLICKRSTACK_TEST_DATABASE") == "postgres";

    /// <summary>How the tables of a folder's program are reached, made where they were not; null where they are in the folder.</summary>
    public static async Task<string?> Of(string folder)
    {
        if (!IsPostgres) return null;

        await Prepared.Value;
        if (await Ask($"select count(*) from pg_database where datname = '{NameOf(folder)}'") == 0)
            await Say($"create database \"{NameOf(folder)}\" template {Template}");
        return server!.Address(NameOf(folder));
    }

    /// <summary>Asks for the columns of a table, but for its id, with commas between them.</summary>
    public static string Columns(string table) => IsPostgres
        ? $"select string_agg(column_name, ',') from information_schema.columns where table_name = '{table}' and column_name <> 'id' and is_generated = 'NEVER'"
        : $"select group_concat(name) from pragma_table_info('{table}') where name <> 'id'";

    /// <summary>What a trigger refuses by.</summary>
    public static string Refusal => IsPostgres ? "raise exception 'refused'" : "select raise(abort, 'refused')";

    /// <summary>The statements that make another one run whenever something is done to a row.</summary>
    public static string Trigger(string something, string statement) => !IsPostgres
        ? $"create trigger meanwhile {something} begin {statement}; end"
        : $"""
        create function meanwhile() returns trigger language plpgsql as $$
        begin
            {statement};
            return case tg_op when 'DELETE' then old else new end;
        end $$;
        create trigger meanwhile {something} for each row execute function meanwhile()
        """;

    public static Task Drop(string folder) =>
        IsPostgres ? Say($"drop database if exists \"{NameOf(folder)}\" with (force)") : Task.CompletedTask;

    /// <summary>All that is kept of what a folder's program was told, as text.</summary>
    public static async Task<string> Dump(string folder)
    {
        if (!IsPostgres)
        {
            var files = Directory.EnumerateFiles(folder, "*.db*").Select(async path => Encoding.Latin1.GetString(await ReadShared(path)));
            return string.Join('\n', await Task.WhenAll(files));
        }

        var place = new NpgsqlConnectionStringBuilder(server!.Address(NameOf(folder)));
        using var dump = Process.Start(new ProcessStartInfo(
            "pg_dump", ["-h", place.Host!, "-p", $"{place.Port}", "-U", place.Username!, place.Database!]) { RedirectStandardOutput = true })!;
        return await dump.StandardOutput.ReadToEndAsync();
    }

    private static string NameOf(string folder) => Path.GetFileName(folder.TrimEnd('/'));

    private static async Task Prepare()
    {
        server = await PostgresServer.Running;
        await Say($"create database {Template}");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("FlickrStack:Database:ConnectionString", server!.Address(Template)), new("FlickrStack:Jobs:Enabled", "false")]).Build();
        await using (var services = new ServiceCollection().AddLogging().AddFlickrStack(settings.GetSection("FlickrStack")).BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Migrations>().Apply(default);
        }

        NpgsqlConnection.ClearAllPools();
    }

    private static Task Say(string sql) => On(async command => await command.ExecuteNonQueryAsync(), sql);

    private static async Task<long> Ask(string sql)
    {
        long answer = 0;
        await On(async command => answer = (long)(await command.ExecuteScalarAsync())!, sql);
        return answer;
    }

    private static async Task On(Func<NpgsqlCommand, Task> action, string sql)
    {
        await using var connection = new NpgsqlConnection(server!.Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await action(command);
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
