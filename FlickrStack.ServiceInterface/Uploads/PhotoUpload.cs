using System.Text.Json;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Makes a photo of a file that has come in, unless its owner has those bytes already.</summary>
public sealed class PhotoUpload(
    PhotoIntake intake, PhotoTable photos, GroupTable groups, LibraryTable libraries, TimeProvider clock)
{
    private const int MostTitle = 255;

    public async Task<UploadResult> Take(long owner, IncomingFile file, UploadFields fields, CancellationToken cancel)
    {
        if (file is not { Received: { } received, Header: not null }) return Rejected(file.Name, file.Refusal!);

        var photo = ToRow(owner, file, fields);
        await intake.Bring(photo, received, cancel);
        await using var change = await libraries.Change(owner, cancel);
        var group = await FindGroup(fields.Group, owner, cancel);
        var known = await photos.FindFile(received.Sha256, owner, cancel);
        var id = known != 0 ? known : await intake.Add(photo, fields.Tags, received, cancel);
        if (group is not null) await groups.AddPhoto(group.Id, id, clock.GetUtcNow(), cancel);
        await change.Commit();

        return new()
        {
            FileName = file.Name,
            Id = id,
            Status = known != 0 ? UploadStatus.Duplicate : UploadStatus.Created,
        };
    }

    /// <summary>The caller's group of that id or nsid.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public async Task<GroupRow?> FindGroup(string? id, long owner, CancellationToken cancel) => string.IsNullOrEmpty(id)
        ? null
        : await groups.Find(id, owner, cancel) ?? throw ApiException.NotFound("Group");

    private static UploadResult Rejected(string name, ApiException refusal) => new()
    {
        FileName = name,
        Status = UploadStatus.Rejected,
        Error = refusal.ToError("file"),
    };

    private PhotoDetailRow ToRow(long owner, IncomingFile file, UploadFields fields)
    {
        var (received, header, now) = (file.Received!, file.Header!, clock.GetUtcNow());
        return new()
        {
            OwnerId = owner,
            Title = fields.Title ?? header.Title ?? TitleOf(file.Name),
            Description = fields.Description ?? "",
            Tags = "",
            Privacy = fields.Privacy ?? Privacy.Private,
            License = 0,
            Views = 0,
            TakenAt = header.TakenAt ?? now,
            TakenUnknown = header.TakenAt is null,
            TakenGranularity = 0,
            UploadedAt = now,
            UpdatedAt = now,
            AddedAt = now,
            Width = header.Width,
            Height = header.Height,
            Format = header.Format.Name,
            Bytes = received.Bytes,
            Sha256 = received.Sha256,
            Crc32 = received.Crc32,
            Status = PhotoStatus.Pending,
            Exif = JsonSerializer.Serialize(header.Exif),
            Latitude = header.Latitude,
            Longitude = header.Longitude,
            Accuracy = header.Latitude is null ? 0 : 16,
            Source = Source.Upload,
            ExpiresAt = fields.ExpiresIn is { } seconds ? now.AddSeconds(seconds) : null,
        };
    }

    // Browsers of old sent whole paths.
    private static string TitleOf(string name)
    {
        var title = Path.GetFileNameWithoutExtension(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]).Trim();
        return title.Length <= MostTitle ? title : title[..MostTitle];
    }
}
