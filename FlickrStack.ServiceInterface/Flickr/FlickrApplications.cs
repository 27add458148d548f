using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Makes the API keys that applications and their tokens are; users see and delete them among their others.</summary>
public sealed class FlickrApplications(ApiKeyTable keys, FlickrSecrets secrets, TimeProvider clock)
{
    private static readonly string[] Reading = [Scopes.PhotosRead, Scopes.GroupsRead];
    private static readonly string[] Writing = [.. Reading, Scopes.PhotosWrite, Scopes.GroupsWrite, Scopes.TagsWrite];

    /// <summary>Makes an application's key for a user, and returns it with its secret: neither can be shown again.</summary>
    public async Task<(string Key, string Secret)> Make(UserRow user, string name, CancellationToken cancel)
    {
        var key = FlickrKey.MintApplication();
        await Add(key, user.Id, user.PasswordHash, name, FlickrGrant.Read, cancel);
        return (key.Text, secrets.Of(key));
    }

    /// <summary>Adds a key for a user whose password that is still, and returns its id.</summary>
    /// <exception cref="ApiException">It is the user's password no longer.</exception>
    public async Task<long> Add(FlickrKey key, long user, string passwordHash, string name, FlickrGrant grant, CancellationToken cancel)
    {
        var row = new ApiKeyRow
        {
            UserId = user,
            Hash = key.Hash,
            Prefix = key.Text[..9],
            Name = name,
            Scopes = string.Join(',', grant > FlickrGrant.Read ? Writing : Reading),
            CreatedAt = clock.GetUtcNow(),
        };
        if (!await keys.Add(row, passwordHash, cancel)) throw ApiException.Unauthorized();

        return await keys.IdOf(key.Hash, cancel);
    }

    public async Task<string> NameOf(long application, CancellationToken cancel) => await keys.NameOf(application, cancel) ?? "";
}
