using System.Globalization;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>What the database tells of itself, whatever tables it has.</summary>
public sealed class DatabaseState(Database database, DatabaseEngine engine)
{
    /// <summary>Whether there is one: asking one that is not there would make it.</summary>
    public bool Exists => engine.Exists;

    public string Product => engine.Product.Name;

    /// <summary>The first version that the service can work with.</summary>
    public Version Least => engine.Product.Least;

    public async Task<Version> Version(CancellationToken cancel)
    {
        var text = (await database.First<string>(engine.AskVersion, null, cancel))!;
        return new(text.Contains('.') ? text : text + ".0");
    }

    /// <summary>What its clock says.</summary>
    public async Task<DateTimeOffset> Time(CancellationToken cancel) => DateTimeOffset.Parse(
        (await database.First<string>("select cast(current_timestamp as text)", null, cancel))!,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);
}
