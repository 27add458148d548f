using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>
/// All nodes of a database keep files in the same store, which a file in it shows: one with another store would find the
/// files of all photos lost.
/// </summary>
public sealed class StorageAgreement(
    AgreementTable agreements, IBlobStore blobs, Scratch scratch, IOptions<DatabaseOptions> database)
{
    /// <summary>The folder of the file that shows whose store it is.</summary>
    public const string Folder = "nodes";

    private const string Name = "storage";

    /// <exception cref="AgreementException">Another node keeps files elsewhere.</exception>
    public async Task Check(CancellationToken cancel)
    {
        // With SQLite there is one node, whose files may be moved.
        if (!database.Value.IsServer) return;

        var agreed = await agreements.Find(Name, cancel) ?? await Offer(cancel);
        if (await blobs.Find($"{Folder}/{agreed}", cancel) is null)
        {
            throw new AgreementException(
                "its storage is not that of this database's other nodes. Give all of them the same bucket or the same folder; "
                + "after files were moved without `storage copy`, delete the row 'storage' of the table agreements.");
        }
    }

    // First the file, then the row that names it: who finds the row finds the file.
    private async Task<string> Offer(CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("n");
        var path = scratch.NewPath();
        await File.WriteAllTextAsync(path, "This store belongs to the database that names this file.\n", cancel);
        await blobs.Bring(Folder, [(path, id)], cancel);
        await blobs.Keep(Folder, [(path, id)], cancel);
        var agreed = await agreements.Agree(Name, id, cancel);
        if (agreed != id) await blobs.Delete($"{Folder}/{id}", cancel);

        return agreed;
    }
}
