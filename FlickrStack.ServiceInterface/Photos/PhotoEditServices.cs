using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoEditServices(
    PhotoEdit edit, PhotoDetails details, RenditionOrders orders, CurrentUser user) : IService
{
    public async Task<PhotoDetail> Patch(UpdatePhoto request, CancellationToken cancel)
    {
        await edit.Change(request, user.Id, cancel);

        return await details.Get(request.Id, cancel);
    }

    public async Task<PhotoDetail> Post(RetryPhoto request, CancellationToken cancel)
    {
        await edit.Retry(request.Id, user.Id, cancel);
        await orders.Thumbnails(request.Id, cancel);

        return await details.Get(request.Id, cancel);
    }
}
