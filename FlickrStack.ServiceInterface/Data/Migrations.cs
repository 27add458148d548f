using System.Reflection;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Brings the tables up to date: the embedded .sql files in the order of their names, each once.</summary>
public sealed class Migrations(Database database, TimeProvider clock)
{
    private static readonly Assembly Files = typeof(Migrations).Assembly;

    /// <summary>Applies what is missing, all of it or nothing, and returns how many files that were.</summary>
    public async Task<int> Apply(CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await database.Execute(
            "create table if not exists migrations (name text primary key, applied_at bigint not null)", null, cancel);
        var applied = await database.List<string>("select name from migrations", null, cancel);
        var missing = Names().Except(applied, StringComparer.Ordinal).ToList();
        foreach (var name in missing)
        {
            await database.Execute(await Read(name, cancel), null, cancel);
            await database.Execute(
                "insert into migrations (name, applied_at) values (@name, @now)",
                new { name, now = clock.GetUtcNow() },
                cancel);
        }

        await transaction.Commit();
        return missing.Count;
    }

    /// <summary>Those that were not applied yet, and those that were and that this program does not know.</summary>
    public async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)> Compare(CancellationToken cancel)
    {
        var applied = await database.List<string>("select name from migrations", null, cancel);
        return ([.. Names().Except(applied, StringComparer.Ordinal)], [.. applied.Except(Names(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Names() => Files.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static async Task<string> Read(string name, CancellationToken cancel)
    {
        using var reader = new StreamReader(Files.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(cancel);
    }
}
