namespace FlickrStack.ServiceInterface.Data;

/// <summary>All SQL of what every node of a database has to agree on with those that were there before it.</summary>
public sealed class AgreementTable(Database database)
{
    /// <summary>What is agreed on; this value where nothing was.</summary>
    public async Task<string> Agree(string name, string value, CancellationToken cancel)
    {
        await database.Execute(
            "insert into agreements (name, value) values (@name, @value) on conflict (name) do nothing", new { name, value }, cancel);
        return (await database.First<string>("select value from agreements where name = @name", new { name }, cancel))!;
    }

    public Task<string?> Find(string name, CancellationToken cancel) =>
        database.First<string>("select value from agreements where name = @name", new { name }, cancel);

    public Task Change(string name, string value, CancellationToken cancel) =>
        database.Execute("update agreements set value = @value where name = @name", new { name, value }, cancel);
}
