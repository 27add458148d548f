using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

public sealed class ImportServices(
    ImportTable imports, ImportStart start, ImportOrders orders, CurrentUser user, TimeProvider clock) : IService
{
    private static readonly Sort Newest = new(ImportTable.CreatedAt, Descending: true);

    public async Task<ServiceModel.Import> Post(StartImport request, CancellationToken cancel)
    {
        var import = await start.ByUser(request, user.Id, cancel);
        await orders.One(import.Id, cancel);

        return import.ToDto();
    }

    public async Task<QueryResponse<ServiceModel.Import>> Get(QueryImports request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, Newest));
        var total = await imports.Count(user.Id, cancel);
        var rows = await imports.Page(user.Id, window, cancel);

        return window.Answer(rows, total, import => import.ToDto());
    }

    public async Task<ServiceModel.Import> Get(GetImport request, CancellationToken cancel) => (await Find(request.Id, cancel)).ToDto();

    public async Task<ServiceModel.Import> Post(CancelImport request, CancellationToken cancel)
    {
        await imports.Cancel(request.Id, user.Id, clock.GetUtcNow(), cancel);

        return (await Find(request.Id, cancel)).ToDto();
    }

    private async Task<ImportRow> Find(long id, CancellationToken cancel) =>
        await imports.Find(id, user.Id, cancel) ?? throw ApiException.NotFound("Import");
}
