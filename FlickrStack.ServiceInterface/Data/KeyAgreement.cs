using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// All nodes of a database sign with the same keys: one that has others would refuse what the rest has signed, and is told
/// so when it starts.
/// </summary>
public sealed class KeyAgreement(Database database, DatabaseEngine engine, Keys keys)
{
    private const string Name = "keys";
    private const int Bytes = 32;

    /// <exception cref="KeyAgreementException">Another node has other keys.</exception>
    public async Task Check(CancellationToken cancel)
    {
        // With SQLite there is one node, and whoever deletes its keys wants new ones.
        if (engine.Name == "sqlite") return;

        var ours = (keys.AreShared ? keys.OfEach(Name, Bytes) : [keys.One(Name, Bytes)]).ConvertAll(Mark);
        await database.Execute(
            "insert into agreements (name, value) values (@Name, @value) on conflict (name) do nothing", new { Name, value = ours[0] }, cancel);
        var agreed = await database.First<string>("select value from agreements where name = @Name", new { Name }, cancel);
        if (!ours.Contains(agreed!)) throw new KeyAgreementException();

        if (agreed != ours[0])
            await database.Execute("update agreements set value = @value where name = @Name", new { Name, value = ours[0] }, cancel);
    }

    private static string Mark(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key));
}
