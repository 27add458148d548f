using System.Runtime.CompilerServices;
using FlickrStack.ServiceInterface.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>
/// Copies all tables, as they were at one moment, into a database that holds none of anybody's: row for row, all or
/// nothing, and reads them back. Ids that were ever given are not given again by the copy.
/// </summary>
public sealed class DatabaseCopy
{
    private const int BetweenReports = 1000;
    private readonly RawTables source;
    private readonly RawTables target;
    private readonly Action<CopyStep> report;
    private long done;
    private long total;

    private DatabaseCopy(RawTables source, RawTables target, Action<CopyStep> report) =>
        (this.source, this.target, this.report) = (source, target, report);

    /// <exception cref="ApiException">There is nothing to copy, or something to copy over.</exception>
    public static async Task<List<CopiedTable>> Run(
        DatabaseOptions from, DatabaseOptions to, TimeProvider clock, Action<CopyStep> report, CancellationToken cancel)
    {
        if (!from.IsServer && !File.Exists(SqliteEngine.PathIn(from.Folder))) throw ApiException.NotFound($"{SqliteEngine.PathIn(from.Folder)}:");

        using var source = DataModule.Engine(from);
        using var target = DataModule.Engine(to);
        await new Migrations(new(target), target, clock).Apply(cancel);
        var reading = await source.Rent(cancel);
        try
        {
            var writing = await target.Begin(alone: true, cancel);
            await using var change = new WriteTransaction(target, writing, alone: true, () => { });
            var copied = await new DatabaseCopy(source.Raw(reading), target.Raw(writing), report).Run(cancel);
            await change.Commit();
            return copied;
        }
        finally
        {
            // With the snapshot, which is of no more use.
            await reading.DisposeAsync();
        }
    }

    /// <summary>Whether there is anybody's in a database, which is made where there is none.</summary>
    public static async Task<bool> HoldsUsers(DatabaseOptions options, TimeProvider clock, CancellationToken cancel)
    {
        using var engine = DataModule.Engine(options);
        var database = new Database(engine);
        await new Migrations(database, engine, clock).Apply(cancel);
        return await database.First<long>("select count(*) from users", null, cancel) > 0;
    }

    /// <summary>How many rows each table has.</summary>
    public static async Task<SortedDictionary<string, long>> Count(DatabaseOptions options, CancellationToken cancel)
    {
        using var engine = DataModule.Engine(options);
        await using var connection = await engine.Rent(cancel);
        var tables = engine.Raw(connection);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await tables.List(cancel)) counts[table.Name] = await tables.Count(table, cancel);
        return counts;
    }

    private async Task<List<CopiedTable>> Run(CancellationToken cancel)
    {
        await source.Freeze(cancel);
        var pairs = await Pair(cancel);
        foreach (var (_, theirs) in Enumerable.Reverse(pairs)) await target.Clear(theirs, cancel);
        foreach (var (ours, _) in pairs) total += await source.Count(ours, cancel);
        var copied = new List<CopiedTable>();
        foreach (var (ours, theirs) in pairs) copied.Add(await Copy(ours, theirs, cancel));
        return copied;
    }

    private async Task<List<(RawTable Ours, RawTable Theirs)>> Pair(CancellationToken cancel)
    {
        if (await source.Version(cancel) != await target.Version(cancel))
            throw ApiException.Conflict("OtherVersion", "The tables are of another version than this program: start it on them once before it copies them.");

        var ours = await source.List(cancel);
        var theirs = (await target.List(cancel)).ToDictionary(table => table.Name);
        if (theirs.Count != ours.Count || !ours.TrueForAll(table => theirs.TryGetValue(table.Name, out var its) && its.HasColumnsOf(table)))
            throw ApiException.Conflict("OtherTables", "The two databases do not have the same tables: somebody has changed one of them.");
        if (await target.Count(theirs["users"], cancel) > 0)
            throw ApiException.Conflict("NotEmpty", "The target holds users already: nothing is copied over them.");

        return ours.ConvertAll(table => (table, theirs[table.Name]));
    }

    private async Task<CopiedTable> Copy(RawTable ours, RawTable theirs, CancellationToken cancel)
    {
        using var sent = new RowSum();
        await target.Write(theirs, Sent(ours, sent, cancel), cancel);
        report(new(ours.Name, done, total));
        if (ours.Id is not null) await target.SetLastId(theirs, await source.LastId(ours, cancel), cancel);

        using var arrived = new RowSum();
        await foreach (var row in target.Read(theirs, cancel)) arrived.Add(row);
        return arrived.Rows == sent.Rows && arrived.Text == sent.Text
            ? new(ours.Name, sent.Rows, sent.Text)
            : throw new IOException($"The rows of {ours.Name} did not arrive as they were sent: nothing was copied.");
    }

    private async IAsyncEnumerable<object?[]> Sent(RawTable table, RowSum sum, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in source.Read(table, cancel))
        {
            sum.Add(row);
            if (++done % BetweenReports == 0) report(new(table.Name, done, total));
            yield return row;
        }
    }
}
