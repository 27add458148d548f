using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Telemetry;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Every file that somebody sends goes through here, and is counted.</summary>
public sealed class MeteredUpload(PhotoUpload photos, UploadMeter meter)
{
    /// <inheritdoc cref="PhotoUpload.FindGroup" />
    public Task<GroupRow?> FindGroup(string? id, long owner, CancellationToken cancel) => photos.FindGroup(id, owner, cancel);

    /// <summary>Makes a photo of a file that has come in, unless its owner has those bytes already.</summary>
    public async Task<UploadResult> Take(long owner, IncomingFile file, UploadFields fields, CancellationToken cancel)
    {
        var result = await photos.Take(owner, file, fields, cancel);
        meter.Count(result.Status, file.Received?.Bytes ?? 0);
        return result;
    }
}
