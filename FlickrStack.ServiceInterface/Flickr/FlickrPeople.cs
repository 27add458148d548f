using System.Globalization;
using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>
/// Whom the caller may know of: the caller, whose nsid ends as none of Flickr's does, and those whose photos were
/// imported into the caller's library.
/// </summary>
public sealed class FlickrPeople(ServedPhotoTable photos, CurrentUser user, CallRights rights)
{
    private const string Me = "me";

    /// <summary>The caller.</summary>
    public FlickrPerson Self => new(NsidOf(user.Id), user.Caller.UserName, user.Caller.DisplayName, IsSelf: true);

    public static string NsidOf(long user) => string.Create(CultureInfo.InvariantCulture, $"{user}@N99");

    /// <summary>Finds somebody by nsid, or the caller by «me»; null for anybody else.</summary>
    public async Task<FlickrPerson?> Find(string nsid, CancellationToken cancel)
    {
        if (nsid == Self.Nsid || (nsid == Me && rights.SeesAll)) return Self;

        return await photos.NameOf(nsid, user.Id, !rights.SeesAll, cancel) is { } name ? new(nsid, name, name, IsSelf: false) : null;
    }

    /// <summary>Finds somebody by user name; null for anybody else.</summary>
    public async Task<FlickrPerson?> FindByName(string name, CancellationToken cancel)
    {
        if (name.Equals(user.Caller.UserName, StringComparison.OrdinalIgnoreCase)) return Self;

        return await photos.NsidOf(name, user.Id, !rights.SeesAll, cancel) is { } nsid ? await Find(nsid, cancel) : null;
    }
}
