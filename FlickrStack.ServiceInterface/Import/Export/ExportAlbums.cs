using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Makes groups of an export's albums, of whatever of their photos is here.</summary>
public sealed class ExportAlbums(GroupTable groups, LibraryTable libraries, TimeProvider clock)
{
    /// <exception cref="InvalidDataException">The list of albums cannot be read.</exception>
    public async Task Save(ExportFile file, long owner, CancellationToken cancel)
    {
        foreach (var album in await file.Read(ExportAlbum.ReadAll, cancel))
        {
            await using var change = await libraries.Change(owner, cancel);
            var group = ToRow(album, owner);
            var id = await groups.Save(group, cancel);
            await groups.Fill(id, owner, album.Photos, album.Cover, group.CreatedAt, cancel);
            await change.Commit();
        }
    }

    private GroupRow ToRow(ExportAlbum album, long owner) => new()
    {
        OwnerId = owner,
        Nsid = album.Id,
        Name = album.Title,
        Description = album.Description,
        Privacy = GroupPrivacy.Private,
        CreatedAt = album.CreatedAt ?? clock.GetUtcNow(),
        Source = Source.Flickr,
        Kind = GroupKind.Album,
    };
}
