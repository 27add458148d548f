using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

public sealed class UploadServices(
    IncomingFiles incoming, MeteredUpload upload, IdempotentAnswerTable answers, RenditionOrders orders, CurrentUser user) : IService
{
    public async Task<UploadPhotosResponse> Post(UploadPhotos request, CancellationToken cancel)
    {
        if (incoming.Files.Count == 0)
            throw ApiException.Invalid("NoFiles", "files", "Send 1 to 50 files as parts of a multipart form.");

        await upload.FindGroup(request.Group, user.Id, cancel);
        if (string.IsNullOrEmpty(request.IdempotencyKey)) return await Take(request, cancel);

        var fingerprint = IdempotentAnswerTable.Fingerprint(new
        {
            Fields = new PhotoFields(request),
            Files = incoming.Files.Select(file => new { file.Name, file.Received?.Sha256, file.Refusal?.Code }),
        });
        var answer = await answers.Find<UploadPhotosResponse>(user.Id, request.IdempotencyKey, fingerprint, cancel);
        if (answer is not null) return answer;

        var taken = await Take(request, cancel);
        await answers.Add(user.Id, request.IdempotencyKey, fingerprint, taken, cancel);
        return await answers.Find<UploadPhotosResponse>(user.Id, request.IdempotencyKey, fingerprint, cancel) ?? taken;
    }

    private async Task<UploadPhotosResponse> Take(UploadPhotos request, CancellationToken cancel)
    {
        var response = new UploadPhotosResponse();
        foreach (var file in incoming.Files) response.Results.Add(await upload.Take(user.Id, file, request, cancel));
        foreach (var result in response.Results.Where(result => result.Status == UploadStatus.Created))
            await orders.Thumbnails(result.Id!.Value, cancel);
        await incoming.Settle();

        return response;
    }
}
