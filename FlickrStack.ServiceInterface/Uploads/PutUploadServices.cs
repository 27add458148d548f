using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

public sealed class PutUploadServices(
    UploadTable uploads, UploadFiles files, UploadAddress address, IncomingFiles incoming) : IService
{
    public async Task<PutUploadResponse> Put(PutUpload request, CancellationToken cancel)
    {
        if (!address.IsGood(request.Id!, request.E, request.S!)) throw ApiException.BadSignature();
        var upload = await uploads.FindAnyones(request.Id!, cancel) ?? throw ApiException.NotFound("Upload");
        if (incoming.Body is null) throw ApiException.WrongContentType("Send the bytes of the file as the body.");

        await files.Fill(upload, incoming.Body, cancel);
        if (await uploads.FindAnyones(request.Id!, CancellationToken.None) is not null) return new();

        // Its user was removed while the bytes came.
        await files.Delete(upload, CancellationToken.None);
        throw ApiException.NotFound("Upload");
    }
}
