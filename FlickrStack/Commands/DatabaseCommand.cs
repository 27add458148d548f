using System.CommandLine;
using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Data.Copy;

namespace FlickrStack.Commands;

/// <summary><c>database</c>: looks after where the tables are.</summary>
internal static class DatabaseCommand
{
    private const string Place = "sqlite:FOLDER, or a connection string of PostgreSQL.";

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = $"Where the tables are: {Place}", Required = true };
        var to = new Option<string>("--to") { Description = $"Where they are to be, in a database without users: {Place}", Required = true };
        var copy = new Command("copy", "Copies all tables to another database, all or nothing, and reads them back. The files stay where they are.") { from, to };
        copy.SetAction((parsed, cancel) => StartFailure.Told(() => Copy(
            DatabaseOptions.Parse(parsed.GetRequiredValue(from)), DatabaseOptions.Parse(parsed.GetRequiredValue(to)), cancel)));
        return new("database", "Looks after where the tables are.") { copy };
    }

    private static async Task<int> Copy(DatabaseOptions from, DatabaseOptions to, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetTimestamp();
        var tables = await ProgressScreen.Show(tell => DatabaseCopy.Run(
            from, to, TimeProvider.System, step => tell($"Rows of {step.Table}", step.Done, step.Total), cancel));
        foreach (var table in tables) Console.WriteLine($"{table.Name}\t{table.Rows}\t{table.Sum}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tables.Sum(table => table.Rows)} rows of {tables.Count} tables copied and read back in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s."));
        return 0;
    }
}
