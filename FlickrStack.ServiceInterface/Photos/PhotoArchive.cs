using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceInterface.Storage.Zip;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Packs many of the caller's photos into one archive, each as the best file that the plan grants.</summary>
public sealed class PhotoArchive(ArchiveTable photos, GroupTable groups, PhotoFiles files, CurrentUser user)
{
    private const int Most = DownloadPhotosRules.MostIds;

    public async Task<FileAnswer> Pack(DownloadPhotos request, CancellationToken cancel)
    {
        var chosen = await Choose(request, cancel);
        if (chosen.Count == 0) throw ApiException.NotFound("Photo");
        if (chosen.Count > Most) throw ApiException.TooLarge($"At most {Most} photos are packed at once: ask for them by ids.");

        var names = new ZipNames();
        var entries = new List<ZipEntry>(chosen.Count);
        var isWhole = true;
        foreach (var photo in chosen.OrderBy(photo => photo.Id).Where(photo => photo.Status != PhotoStatus.Failed || user.Plan.Original))
        {
            var rendition = RenditionRights.Best(user.Plan, photo);
            if (await files.Get(photo, user.Plan, rendition, cancel) is MediaFile file)
                entries.Add(await Entry(photo, rendition, file, names, cancel));
            else isWhole = false;
        }

        if (isWhole && entries.Count == 0)
            throw ApiException.Conflict("RenditionFailed", "Of none of these photos is there a file that your plan grants.");

        return isWhole ? new ZipAnswer(new(entries), "photos.zip") : new PendingFile();
    }

    private async Task<List<ArchivedPhoto>> Choose(DownloadPhotos request, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(request.Tag)) return await photos.OfTag(user.Id, request.Tag, Most + 1, cancel);
        if (!string.IsNullOrEmpty(request.Group))
        {
            var group = await groups.Find(request.Group, user.Id, cancel) ?? throw ApiException.NotFound("Group");
            return await photos.OfGroup(user.Id, group.Id, Most + 1, cancel);
        }

        var chosen = await photos.WithIds(user.Id, request.Ids, cancel);
        return chosen.Count == request.Ids.Distinct().Count() ? chosen : throw ApiException.NotFound("Photo");
    }

    private async Task<ZipEntry> Entry(
        ArchivedPhoto photo, Rendition rendition, MediaFile file, ZipNames names, CancellationToken cancel)
    {
        var isOriginal = rendition == photo.Original;
        var crc32 = isOriginal && photo.Crc32 is { } known ? (uint)known : await Count(photo, isOriginal, file, cancel);
        return new(
            names.Add(photo.Title, photo.Id, rendition.Format.Extension),
            isOriginal ? photo.Bytes : file.Blob.Bytes,
            crc32,
            photo.TakenUnknown ? photo.UploadedAt : photo.TakenAt,
            file.Tag,
            file.Blob.Open);
    }

    private async Task<uint> Count(ArchivedPhoto photo, bool isOriginal, MediaFile file, CancellationToken cancel)
    {
        var counted = await Scratch.Crc32Of(file.Blob, cancel);
        if (isOriginal) await photos.SaveCrc32(photo.Id, counted, cancel);
        return counted;
    }
}
