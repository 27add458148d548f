using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

public sealed class OpenUploadServices(
    OpenUploads open, UploadCheck check, UploadAddress address, CurrentUser user, TimeProvider clock) : IService
{
    public Task<CheckUploadsResponse> Post(CheckUploads request, CancellationToken cancel) =>
        check.Run(user, request.Items, cancel);

    public async Task<Upload> Post(CreateUpload request, CancellationToken cancel)
    {
        var upload = await open.Open(request, null, clock.GetUtcNow(), cancel);

        return address.Of(upload);
    }

    public async Task<UploadResult> Post(CompleteUpload request, CancellationToken cancel)
    {
        var upload = await open.Find(request.Id!, cancel) ?? throw ApiException.NotFound("Upload");

        return await open.Complete(upload, cancel);
    }
}
