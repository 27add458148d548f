using System.Reflection;
using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// Brings the tables up to date: the embedded .sql files in the order of their names, each once. What is said to one
/// engine alone has the engine's name before its ending. However many nodes start at once, one of them does it.
/// </summary>
public sealed partial class Migrations(Database database, DatabaseEngine engine, TimeProvider clock)
{
    private static readonly Assembly Files = typeof(Migrations).Assembly;

    /// <summary>Applies what is missing, all of it or nothing, and returns how many files that were.</summary>
    public async Task<int> Apply(CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await database.Execute(
            "create table if not exists migrations (name text primary key, applied_at bigint not null)", null, cancel);
        var applied = await database.List<string>("select name from migrations", null, cancel);
        var missing = Scripts().ExceptBy(applied, script => script.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, resource) in missing)
        {
            await database.Run(engine.SayMigration(await Read(resource, cancel)), cancel);
            await database.Execute(
                "insert into migrations (name, applied_at) values (@name, @now)",
                new { name, now = clock.GetUtcNow() },
                cancel);
        }

        await transaction.Commit();
        return missing.Count;
    }

    /// <summary>The names under which migrations are remembered, and where each is.</summary>
    internal IEnumerable<(string Name, string Resource)> Scripts() =>
        from resource in Files.GetManifestResourceNames()
        let parts = ScriptName().Match(resource)
        where parts.Success && (!parts.Groups[2].Success || parts.Groups[2].Value == engine.Name)
        orderby resource
        select ($"{parts.Groups[1].Value}.sql", resource);

    /// <summary>Those that were not applied yet, and those that were and that this program does not know.</summary>
    public async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)> Compare(CancellationToken cancel)
    {
        var applied = await database.List<string>("select name from migrations", null, cancel);
        var known = Scripts().Select(script => script.Name).ToList();
        return ([.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }

    internal static async Task<string> Read(string resource, CancellationToken cancel)
    {
        using var reader = new StreamReader(Files.GetManifestResourceStream(resource)!);
        return await reader.ReadToEndAsync(cancel);
    }

    [GeneratedRegex(@"^(\w+)(?:\.(\w+))?\.sql$", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptName();
}
