using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

public sealed class ImportStateServices(ImportTable imports, Whose whose, CurrentUser user, TimeProvider clock) : IService
{
    private static readonly Sort Newest = new(ImportTable.CreatedAt, Descending: true);

    public async Task<QueryResponse<ServiceModel.Import>> Get(QueryImports request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var window = PageWindow.Of(request, Sort.Parse(request, Newest));
        var total = await imports.Count(owner, cancel);
        var rows = await imports.Page(owner, window, cancel);

        return window.Answer(rows, total, import => import.ToDto());
    }

    public async Task<ServiceModel.Import> Get(GetImport request, CancellationToken cancel) =>
        (await Find(request.Id, user.Id, cancel)).ToDto();

    public async Task<ServiceModel.Import> Post(CancelImport request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        await imports.Cancel(request.Id, owner, clock.GetUtcNow(), cancel);

        return (await Find(request.Id, owner, cancel)).ToDto();
    }

    private async Task<ImportRow> Find(long id, long owner, CancellationToken cancel) =>
        await imports.Find(id, owner, cancel) ?? throw ApiException.NotFound("Import");
}
