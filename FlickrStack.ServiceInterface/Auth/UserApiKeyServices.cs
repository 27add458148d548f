using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>API keys as ServiceStack's clients ask for them.</summary>
public sealed class UserApiKeyServices(ApiKeyTable keys, CurrentUser user, TimeProvider clock) : IService
{
    private static readonly PageWindow All = new(new(ApiKeyTable.CreatedAt, Descending: true), 0, 10_000, null, 0);

    public async Task<GetApiKeysResponse> Get(GetApiKeys request, CancellationToken cancel)
    {
        var rows = await keys.Page(user.Id, All, cancel);

        return new() { Results = [.. rows.Where(row => !row.Login).Select(row => ToDto(row.Prefix, row.ExpiresAt))] };
    }

    public async Task<GetApiKeysResponse> Post(RegenerateApiKeys request, CancellationToken cancel)
    {
        var key = ApiKey.Mint();
        var id = await keys.Add(
            new()
            {
                UserId = user.Id,
                Hash = key.Hash,
                Prefix = key.Prefix,
                Name = "Regenerated",
                Scopes = string.Join(',', Scopes.All),
                CreatedAt = clock.GetUtcNow(),
            },
            user.Caller,
            cancel);
        if (id == 0) throw ApiException.Unauthorized();
        await keys.DeleteOthers(id, user.Id, cancel);

        return new() { Results = [ToDto(key.Secret, null)] };
    }

    private static UserApiKey ToDto(string key, DateTimeOffset? expires) =>
        new() { Key = key, KeyType = "secret", ExpiryDate = expires };
}
