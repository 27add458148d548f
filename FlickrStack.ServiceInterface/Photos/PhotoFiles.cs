using System.Globalization;
using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The files of photos, for those who may have them; what is not made yet is ordered.</summary>
public sealed class PhotoFiles(IBlobStore blobs, RenditionOrders orders)
{
    /// <summary>Files that are made of one photo because somebody asked, at most.</summary>
    private const int MostMade = 40;

    /// <exception cref="ApiException">The plan does not grant it, or it cannot be made.</exception>
    public async Task<FileAnswer> Get(PhotoRow photo, PlanRow plan, Rendition rendition, CancellationToken cancel)
    {
        if (RenditionRights.Refusal(plan, photo, rendition) is { } refusal) throw refusal;

        if (rendition == photo.Original)
        {
            var original = await blobs.Find(photo.OriginalKey, cancel) ?? throw ApiException.NotFound("File");
            return new MediaFile(original, photo.ImageFormat.ContentType, photo.Sha256);
        }

        return await FindMade(photo, rendition, cancel) is { } made
            ? new MediaFile(made, rendition.Format.ContentType, Tag(photo, rendition, made))
            : await Order(photo, rendition, cancel);
    }

    /// <summary>A file that was made of a photo, whole; null where it is to be made.</summary>
    public async ValueTask<Blob?> FindMade(PhotoRow photo, Rendition rendition, CancellationToken cancel) =>
        photo.Made.BytesOf(rendition.File) is var bytes and > 0
        && await blobs.Find(photo.KeyOf(rendition), cancel) is { } blob && blob.Bytes == bytes ? blob : null;

    private async Task<FileAnswer> Order(PhotoRow photo, Rendition rendition, CancellationToken cancel)
    {
        if (photo.Made.HasGivenUp(rendition.File) || photo.Status == PhotoStatus.Failed)
            throw ApiException.Conflict("RenditionFailed", photo.Error ?? "This file could not be made of the photo.");
        if (photo.Made.Files.Count() >= MostMade)
            throw ApiException.Conflict("TooManyRenditions", $"A photo has at most {MostMade} renditions; use one that it has.");

        await orders.One(photo.Id, rendition, cancel);
        return new PendingFile();
    }

    // Made again, by another version of a decoder, the same file may have other bytes.
    private static string Tag(PhotoRow photo, Rendition rendition, Blob made) => string.Create(
        CultureInfo.InvariantCulture,
        $"{photo.Sha256[..16]}-{rendition.File}-{made.Bytes:x}-{made.Modified.UtcTicks:x}");
}
