using FlickrStack.ServiceInterface.Users;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Imports a folder of recorded answers as if they came from Flickr.</summary>
public sealed class DemoImport(UserTable users, FlickrImport import)
{
    public async Task<ImportProgress> Run(string userName, string folder, CancellationToken cancel)
    {
        var all = new ImportProgress();
        if (await users.FindByName(userName, cancel) is not { } user) return all;

        var recorded = new FlickrFolder(folder);
        foreach (var group in recorded.Groups())
        {
            var order = new ImportOrder { Owner = user.Id, Group = group, Details = true };
            all = all.And(await import.Run(order, new(recorded), _ => { }, cancel));
        }

        return all;
    }
}
