using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FlickrStack.Tests.Data;

/// <summary>A PostgreSQL server: Debian's, in a temporary folder, on a free port. One is for all tests; a test that stops it starts its own.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string Programs = Path.Combine(
        Directory.GetDirectories("/usr/lib/postgresql").MaxBy(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))!, "bin");

    private static readonly Lazy<Task<PostgresServer>> Shared = new(Start);

    private readonly string folder;
    private readonly int port;

    private PostgresServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>The one for all tests, started by the first that needs it.</summary>
    public static Task<PostgresServer> Running => Shared.Value;

    public static async Task<PostgresServer> Start()
    {
        // The server's user makes the folder: nobody else may own it.
        var server = new PostgresServer((await Run("mktemp", "-d", "/tmp/flickrstack-postgres-XXXXXX")).Trim(), FreePort.Find());
        await Run($"{Programs}/initdb", "-D", server.folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.Control("start", "-o", $"-p {server.port} -k {server.folder} -h 127.0.0.1 -c fsync=off -c max_connections=300");
        return server;
    }

    /// <summary>Makes a database and tells how it is reached.</summary>
    public async Task<string> NewDatabase(string name)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database \"{name}\"", connection);
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    /// <summary>A database that is made or was.</summary>
    public string Address(string name) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = name }.ToString();

    /// <summary>Ends every connection and what was being done on it, and serves again.</summary>
    public Task Restart() => Control("restart", "-m", "fast");

    public Task Stop() => Control("stop", "-m", "fast");

    /// <summary>Ends the one for all tests.</summary>
    public static async Task End()
    {
        if (Shared.IsValueCreated) await (await Shared.Value).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists($"{folder}/postmaster.pid")) await Control("stop", "-m", "immediate");
        await Run("rm", "-rf", folder);
    }

    private Task<string> Control(params string[] arguments) =>
        Run($"{Programs}/pg_ctl", [.. arguments, "-D", folder, "-w", "-t", "60", "-l", $"{folder}/log"]);

    // It refuses to be run by root.
    private static async Task<string> Run(string program, params string[] arguments)
    {
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp" };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{string.Join(' ', line)}: {await errors}");
        return output;
    }
}
