using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

public sealed class ApiKeyServices(ApiKeyTable keys, Whose whose, CurrentUser user, TimeProvider clock) : IService
{
    private static readonly Sort NewestFirst = new(ApiKeyTable.CreatedAt, Descending: true);
    private static readonly Sort ByName = new(ApiKeyTable.Name, Descending: false);

    public async Task<QueryResponse<ServiceModel.ApiKey>> Get(QueryApiKeys request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var window = PageWindow.Of(request, Sort.Parse(request, NewestFirst, ByName));
        var total = await keys.Count(owner, cancel);
        var rows = await keys.Page(owner, window, cancel);

        return window.Answer(rows, total, key => key.ToDto());
    }

    public async Task<CreatedApiKey> Post(CreateApiKey request, CancellationToken cancel)
    {
        var lacking = request.Scopes!.FirstOrDefault(scope => !user.Caller.Holds(scope));
        if (lacking is not null)
            throw ApiException.Forbidden("KeyMayNotGrantScope", $"The key that makes it lacks the scope '{lacking}'.");

        var key = ApiKey.Mint();
        var row = Row(request, key, clock.GetUtcNow());
        var id = await keys.Add(row, user.Caller, cancel);
        if (id == 0) throw ApiException.Unauthorized();

        return new() { Secret = key.Secret, Key = (row with { Id = id }).ToDto() };
    }

    public async Task<DeleteApiKeyResponse> Delete(DeleteApiKey request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        if (!await keys.Delete(request.Id, owner, cancel)) throw ApiException.NotFound("Key");

        return new();
    }

    private ApiKeyRow Row(CreateApiKey request, ApiKey key, DateTimeOffset now) => new()
    {
        UserId = user.Id,
        Hash = key.Hash,
        Prefix = key.Prefix,
        Name = request.Name!.Trim(),
        Scopes = string.Join(',', request.Scopes!.Distinct()),
        CreatedAt = now,
        ExpiresAt = user.Caller.Limit(request.ExpiresIn is { } seconds ? now.AddSeconds(seconds) : null),
    };
}
