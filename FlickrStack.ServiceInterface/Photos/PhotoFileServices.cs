using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.Zip;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class PhotoFileServices(
    PhotoTable photos, PhotoFiles files, PhotoArchive archive, CurrentUser user) : IService
{
    public async Task<FileAnswer> Get(GetPhotoFile request, CancellationToken cancel)
    {
        var photo = await photos.Find(request.Id, user.Id, cancel) ?? throw ApiException.NotFound("Photo");
        ImageFormat? format = string.IsNullOrEmpty(request.Format) ? null : ImageFormat.Named(request.Format.ToLowerInvariant());
        var rendition = request.Height is { } height
            ? Rendition.AtHeight(height, format ?? ImageFormat.Jpeg)
            : Rendition.Whole(format ?? photo.ImageFormat);

        return await Find(photo, rendition, request.Download, cancel);
    }

    public async Task<FileAnswer> Get(GetPhotoAtHeight request, CancellationToken cancel)
    {
        var photo = await photos.Find(request.Id, user.Id, cancel) ?? throw ApiException.NotFound("Photo");

        return await Find(photo, Rendition.AtHeight(request.Height, ImageFormat.Jpeg), request.Download, cancel);
    }

    public Task<FileAnswer> Get(DownloadPhotos request, CancellationToken cancel) => archive.Pack(request, cancel);

    private async Task<FileAnswer> Find(PhotoRow photo, Rendition rendition, bool download, CancellationToken cancel)
    {
        var answer = await files.Get(photo, user.Plan, rendition, cancel);

        return download && answer is MediaFile file
            ? file with { DownloadName = new ZipNames().Add(photo.Title, photo.Id, rendition.Format.Extension) }
            : answer;
    }
}
