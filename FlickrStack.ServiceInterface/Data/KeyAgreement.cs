using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// All nodes of a database sign with the same keys: one that has others would refuse what the rest has signed, and is told
/// so when it starts.
/// </summary>
public sealed class KeyAgreement(AgreementTable agreements, Keys keys, IOptions<DatabaseOptions> database)
{
    private const string Name = "keys";
    private const int Bytes = 32;

    /// <exception cref="AgreementException">Another node has other keys.</exception>
    public async Task Check(CancellationToken cancel)
    {
        // With SQLite there is one node, and whoever deletes its keys wants new ones.
        if (!database.Value.IsServer) return;

        var ours = (keys.AreShared ? keys.OfEach(Name, Bytes) : [keys.One(Name, Bytes)]).ConvertAll(Mark);
        var agreed = await agreements.Agree(Name, ours[0], cancel);
        if (!ours.Contains(agreed))
        {
            throw new AgreementException(
                "its keys are not those of this database's other nodes. Give all of them the same Keys:Secret, "
                + "and while it changes the one before it as Keys:PreviousSecret.");
        }

        if (agreed != ours[0]) await agreements.Change(Name, ours[0], cancel);
    }

    private static string Mark(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key));
}
