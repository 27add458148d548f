using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

public sealed class ImportServices(ImportStart start, ImportOrders orders, CurrentUser user) : IService
{
    public async Task<ServiceModel.Import> Post(StartImport request, CancellationToken cancel)
    {
        var import = await start.ByUser(request, user.Id, cancel);
        await orders.One(import.Id, cancel);
        return import.ToDto();
    }
}
