using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

public sealed class ImportItemServices(ImportTable imports, ImportItemTable items, Whose whose) : IService
{
    private static readonly Sort First = new(ImportItemTable.Id, Descending: false);

    public async Task<QueryResponse<ImportItem>> Get(QueryImportItems request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var import = await imports.Find(request.Id, owner, cancel) ?? throw ApiException.NotFound("Import");
        var window = PageWindow.Of(request, Sort.Parse(request, First));
        var total = await items.Count(import.Id, cancel);
        var rows = await items.Page(import.Id, window, cancel);

        return window.Answer(rows, total, item => item.ToDto());
    }
}
