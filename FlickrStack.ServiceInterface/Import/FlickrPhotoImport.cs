using System.Text.Json;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Copies one photo that is not here yet: its record, its file, its place in the group.</summary>
public sealed class FlickrPhotoImport(
    PhotoIntake intake, GroupTable groups, LibraryTable libraries, FlickrFiles files, TimeProvider clock)
{
    /// <summary>Returns whether it has come; another import may have been first.</summary>
    public async Task<bool> Run(FlickrStep step, CancellationToken cancel)
    {
        var photo = await step.Look(cancel);
        using var file = await files.Fetch(photo, step.Flickr, step.Order.Owner, cancel);
        var row = ToRow(photo, step.Order.Owner, file, clock.GetUtcNow());
        await intake.Bring(row, file.Received, cancel);

        await using var change = await libraries.Change(step.Order.Owner, cancel);
        var id = await intake.Add(row, photo.Tags, file.Received, cancel);
        if (id != 0 && step.Group != 0) await groups.AddPhoto(step.Group, id, photo.AddedAt ?? clock.GetUtcNow(), cancel);
        await change.Commit();
        return id != 0;
    }

    // Longer than 30 lines because a photo has so many columns: one line each, and nothing else to it.
    internal static PhotoDetailRow ToRow(FlickrPhoto photo, long owner, FlickrFile file, DateTimeOffset now)
    {
        var uploaded = photo.UploadedAt ?? now;
        return new()
        {
            OwnerId = owner,
            Title = photo.Title,
            Description = photo.Description,
            Tags = "",
            Privacy = photo.Privacy,
            License = photo.License,
            Views = photo.Views,
            TakenAt = photo.TakenAt ?? uploaded,
            TakenUnknown = photo.TakenAt is null,
            TakenGranularity = photo.TakenGranularity,
            UploadedAt = uploaded,
            UpdatedAt = photo.UpdatedAt ?? uploaded,
            AddedAt = now,
            Width = file.Header.Width,
            Height = file.Header.Height,
            Format = file.Header.Format.Name,
            Bytes = file.Received.Bytes,
            Sha256 = file.Received.Sha256,
            Crc32 = file.Received.Crc32,
            Status = PhotoStatus.Pending,
            Exif = JsonSerializer.Serialize(file.Header.Exif),
            Latitude = photo.Location?.Latitude,
            Longitude = photo.Location?.Longitude,
            Accuracy = photo.Location?.Accuracy ?? 0,
            Locality = photo.Location?.Locality,
            Region = photo.Location?.Region,
            Country = photo.Location?.Country,
            Source = Source.Flickr,
            FlickrId = photo.Id,
            FlickrSecret = photo.Secret,
            FlickrServer = photo.Server,
            FlickrFarm = photo.Farm,
            FlickrNsid = photo.OwnerNsid,
            FlickrOwnerName = photo.OwnerName,
            FlickrUrl = photo.PageUrl,
            FlickrOriginalSecret = photo.OriginalSecret,
            FlickrOriginalFormat = photo.OriginalFormat,
            FlickrMedia = photo.Media,
            FlickrUpdatedAt = photo.UpdatedAt ?? uploaded,
            Rotation = photo.Rotation,
            SafetyLevel = photo.SafetyLevel,
        };
    }
}
