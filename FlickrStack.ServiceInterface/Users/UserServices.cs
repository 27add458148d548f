using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Users;

public sealed class UserServices(
    AccountTable accounts, Accounts opening, AccountChanges changes, AccountRemoval removal, TimeProvider clock) : IService
{
    private const string DefaultPlan = "Basic";
    private static readonly Sort ByName = new(AccountTable.UserName, Descending: false);
    private static readonly Sort ByCreation = new(AccountTable.CreatedAt, Descending: false);

    public async Task<QueryResponse<User>> Get(QueryUsers request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, ByName, ByCreation));
        var total = await accounts.Count(request.Q, cancel);
        var rows = await accounts.Page(request.Q, window, cancel);

        return window.Answer(rows, total, account => account.ToDto());
    }

    public Task<User> Get(GetUser request, CancellationToken cancel) => Find(request.Id, cancel);

    public async Task<User> Post(CreateUser request, CancellationToken cancel)
    {
        var name = request.UserName!;
        var roles = request.Roles?.Distinct() ?? [];
        var account = new NewAccount(
            name, request.DisplayName?.Trim() ?? name, request.Password!, request.Plan ?? DefaultPlan, [.. roles])
        {
            PlanId = request.PlanId,
        };
        var id = await opening.Open(account, clock.GetUtcNow(), cancel);
        if (id == 0) throw ApiException.Conflict("UserExists", "There is a user of that name already.");

        return await Find(id, cancel);
    }

    public async Task<User> Patch(UpdateUser request, CancellationToken cancel)
    {
        await changes.Make(request, cancel);
        return await Find(request.Id, cancel);
    }

    public async Task<DeleteUserResponse> Delete(DeleteUser request, CancellationToken cancel)
    {
        await removal.Remove(request.Id, cancel);
        return new();
    }

    private async Task<User> Find(long id, CancellationToken cancel) =>
        (await accounts.Find(id, cancel) ?? throw ApiException.NotFound("User")).ToDto();
}
